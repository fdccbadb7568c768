package org.annals.benchmarks.size;

/** Numbers that somebody typed. */
public final class Numbers {
    private Numbers() {}

    public static int atLeastOne(String option, String text) {
        if (!text.matches("[1-9]\\d{0,7}")) {
            throw new IllegalArgumentException(option + " must be a whole number of at least 1, not " + text);
        }
        return Integer.parseInt(text);
    }
}
