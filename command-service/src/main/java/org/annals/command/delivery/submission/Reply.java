package org.annals.command.delivery.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A well-formed reply (RFC 5321 section 4.2).
 *
 * @param enhancedCode RFC 3463 status, null when absent
 * @param text the reply's lines joined by spaces, without control characters, capped
 */
record Reply(int code, String enhancedCode, String text) {

    private static final int TEXT_LIMIT = 1_000;
    private static final Pattern LINE = Pattern.compile("([2-5][0-9]{2})(?:[ -](.*))?");
    private static final Pattern ENHANCED = Pattern.compile("^([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");

    /** Empty unless each line starts with the same three-digit code: anything else proves nothing. */
    static Optional<Reply> parse(String raw) {
        Integer code = null;
        StringBuilder text = new StringBuilder();
        for (String line : raw.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || code != null && code != Integer.parseInt(matcher.group(1))) {
                return Optional.empty();
            }
            code = Integer.valueOf(matcher.group(1));
            text.append(line, 0, Math.min(line.length(), TEXT_LIMIT)).append(' ');
        }
        return Optional.of(new Reply(code, enhancedCode(raw), printable(text.toString())));
    }

    boolean isTemporary() {
        return code / 100 == 4;
    }

    boolean isPermanent() {
        return code / 100 == 5;
    }

    boolean isRefusal() {
        return isTemporary() || isPermanent();
    }

    /** The subject and detail of the enhanced code, for example {@code 7.30} of {@code 5.7.30}; empty without one. */
    String detail() {
        return enhancedCode == null ? "" : enhancedCode.substring(2);
    }

    boolean mentions(String... words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String enhancedCode(String raw) {
        Matcher matcher = ENHANCED.matcher(raw.length() < 4 ? "" : raw.substring(4));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= TEXT_LIMIT ? clean : clean.substring(0, TEXT_LIMIT) + "…";
    }
}
