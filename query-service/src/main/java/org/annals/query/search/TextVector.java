package org.annals.query.search;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The text of a PostgreSQL {@code tsvector}. */
final class TextVector {
    private static final int LAST_POSITION = 16_383;

    private TextVector() {}

    /** Both, the positions of the second behind those of the first, as PostgreSQL's operator {@code ||} does it. */
    static String concatenated(String first, String second) {
        int[] last = {0};
        moved(first, 0, last);
        return first + " " + moved(second, last[0], new int[] {0});
    }

    /** A vector without positions. */
    static String of(Collection<String> lexemes) {
        return lexemes.stream().map(Terms::quoted).collect(joining(" "));
    }

    /** All lexemes of these vectors, in order. */
    static SortedSet<String> lexemes(@Nullable String... vectors) {
        SortedSet<String> lexemes = new TreeSet<>();
        for (String vector : vectors) {
            if (vector != null) {
                collect(vector, lexemes);
            }
        }
        return lexemes;
    }

    private static void collect(String vector, SortedSet<String> lexemes) {
        StringBuilder lexeme = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < vector.length(); i++) {
            char c = vector.charAt(i);
            boolean doubled = i + 1 < vector.length() && vector.charAt(i + 1) == c && (c == '\'' || c == '\\');
            if (!quoted) {
                quoted = c == '\'';
            } else if (c != '\'' || doubled) {
                lexeme.append(c);
                i += doubled ? 1 : 0;
            } else {
                lexemes.add(lexeme.toString());
                lexeme.setLength(0);
                quoted = false;
            }
        }
    }

    /** The same with each position so much higher; {@code last} becomes the highest as it was. */
    private static String moved(String vector, int by, int[] last) {
        StringBuilder moved = new StringBuilder(vector.length() + 16);
        boolean quoted = false;
        for (int i = 0; i < vector.length(); i++) {
            char c = vector.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            }
            if (quoted || !Character.isDigit(c)) {
                moved.append(c);
                continue;
            }
            int end = i;
            while (end < vector.length() && Character.isDigit(vector.charAt(end))) {
                end++;
            }
            int position = Integer.parseInt(vector, i, end, 10);
            last[0] = Math.max(last[0], position);
            moved.append(Math.min(position + by, LAST_POSITION));
            i = end - 1;
        }
        return moved.toString();
    }
}
