package org.annals.platform.web;

/** Text without control characters other than tab and line ends, and without half a character (a lone surrogate). */
final class HarmlessText {

    private HarmlessText() {}

    static boolean test(String text) {
        return text.codePoints().allMatch(HarmlessText::isHarmless);
    }

    private static boolean isHarmless(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return true;
        }
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
