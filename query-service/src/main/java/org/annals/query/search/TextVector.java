package org.annals.query.search;

/** The text of a PostgreSQL {@code tsvector} with positions. */
final class TextVector {
    private static final int LAST_POSITION = 16_383;

    private TextVector() {}

    /** Both, the positions of the second behind those of the first, as PostgreSQL's operator {@code ||} does it. */
    static String concatenated(String first, String second) {
        int[] last = {0};
        moved(first, 0, last);
        return first + " " + moved(second, last[0], new int[] {0});
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
