package org.annals.query.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for words in use that may have been meant: those that contain a word, and those it is a slip of the pen of. */
@Component
class StandIns {
    private static final int MOST = 30;
    private static final int GRAM = 3;
    private static final int FEWEST_LETTERS_OF_A_SLIP = 4;
    private static final int LETTERS_FOR_TWO_SLIPS = 8;
    private static final String CONTAINING = """
            SELECT word FROM read.search_word
             WHERE parts @> cast(:grams AS text[]) AND strpos(word, :word) > 1 ORDER BY length(word), word LIMIT %d
            """.formatted(MOST);
    private static final String NEAR = """
            SELECT word FROM read.search_word WHERE parts && cast(:rests AS text[]) AND word <> :word LIMIT 500
            """;

    private final JdbcClient jdbc;

    StandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words that hold this one in the middle or at the end. */
    List<String> containing(Word word) {
        int[] letters = word.text().codePoints().toArray();
        if (!word.isSpelt() || letters.length < GRAM) {
            return List.of();
        }
        return jdbc.sql(CONTAINING)
                .param("grams", grams(letters))
                .param("word", word.text())
                .query(String.class)
                .list();
    }

    /** Words that differ by one letter left out, added, exchanged or swapped; long ones by two. Nearest first. */
    List<String> near(Word word) {
        if (!word.isSpelt() || word.text().length() < FEWEST_LETTERS_OF_A_SLIP) {
            return List.of();
        }
        int most = word.text().length() < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
        return jdbc
                .sql(NEAR)
                .param("rests", rests(word.text()))
                .param("word", word.text())
                .query(String.class)
                .list()
                .stream()
                .filter(candidate -> Slips.between(word.text(), candidate) <= most)
                .sorted(Comparator.comparing((String candidate) -> Slips.between(word.text(), candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** As few as cover the word: an index has to read each one's list, and {@code strpos} looks at all letters anyway. */
    private static String[] grams(int[] letters) {
        return IntStream.iterate(0, at -> at < letters.length, at -> at + GRAM)
                .map(at -> Math.min(at, letters.length - GRAM))
                .mapToObj(at -> "~" + new String(letters, at, GRAM))
                .toArray(String[]::new);
    }

    private static String[] rests(String word) {
        return Stream.concat(
                        Stream.of("-" + word),
                        IntStream.range(0, word.length())
                                .mapToObj(i -> "-" + word.substring(0, i) + word.substring(i + 1)))
                .toArray(String[]::new);
    }
}
