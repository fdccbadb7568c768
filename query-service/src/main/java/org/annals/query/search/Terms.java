package org.annals.query.search;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what a record is found by. Its text is a {@code tsvector} as PostgreSQL reads one. */
final class Terms {
    private static final int MOST = 5_000;
    private static final int LAST_POSITION = 16_383;
    private static final int LONGEST_KEY = 200;
    private static final int APART = 8;
    private static final int FEWEST_DIGITS = 6;

    private final StringBuilder written = new StringBuilder();
    private final Set<String> spelt = new TreeSet<>();
    private int position = 1;
    private int count;

    /** Words that count more than others, and as a whole. */
    Terms title(@Nullable String text) {
        if (text != null) {
            Folding folding = Folding.of(text);
            add("^", folding);
            key(text);
        }
        return text(text);
    }

    Terms text(@Nullable String text) {
        if (text != null) {
            Folding folding = Folding.of(text);
            add("", folding);
            Word.in(folding.text()).stream()
                    .filter(Word::isSpelt)
                    .map(Word::text)
                    .forEach(spelt::add);
        }
        return this;
    }

    /** A value that people search for as a whole, such as a number or an address, besides its words. */
    Terms key(@Nullable String value) {
        if (value != null) {
            String key = keyOf(value);
            if (!key.isEmpty() && key.length() <= LONGEST_KEY) {
                write("=" + key);
            }
        }
        return this;
    }

    /** What a whole title is put together of, for questions about the past; see {@link #titleOf}. */
    Terms parts(String first, String second) {
        write("<" + keyOf(first));
        write(">" + keyOf(second));
        return this;
    }

    /** Questions for a title that may have been put together of such parts, wherever the first one ends. */
    static Stream<String> titleOf(String key) {
        return IntStream.range(0, key.length())
                .filter(i -> i == 0 || key.charAt(i - 1) == ' ')
                .mapToObj(i -> "(" + quoted("<" + key.substring(0, Math.max(0, i - 1))) + " & "
                        + quoted(">" + key.substring(i)) + ")");
    }

    /** A telephone number, however it is grouped. */
    Terms phone(@Nullable String number) {
        if (number != null) {
            String digits = digitsOf(Folding.of(number).text());
            if (digits.length() >= FEWEST_DIGITS) {
                write("=" + digits);
            }
        }
        return text(number);
    }

    static String keyOf(String value) {
        return Folding.of(value).text().strip().replaceAll("\\s+", " ");
    }

    /** Only the digits, or nothing when there is anything else than what groups them. */
    static String digitsOf(String folded) {
        return folded.matches("[-+0-9 ().]*") ? folded.replaceAll("[^0-9]", "") : "";
    }

    /** The words of letters, in order. */
    Set<String> spelt() {
        return spelt;
    }

    private void add(String mark, Folding folding) {
        for (Word word : Word.in(folding.text())) {
            word.lexemes().forEach(lexeme -> write(mark + lexeme));
            position++;
        }
        position += APART;
    }

    private void write(String lexeme) {
        if (count < MOST) {
            written.append(quoted(lexeme))
                    .append(':')
                    .append(Math.min(position, LAST_POSITION))
                    .append(' ');
            position++;
            count++;
        }
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String toString() {
        return written.toString().stripTrailing();
    }
}
