package org.annals.command.delivery.submission;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a server announced in its answer to EHLO, for a person. */
final class Abilities {

    private static final Pattern BYTES = Pattern.compile("[0-9]{1,18}");

    private Abilities() {}

    /**
     * @param size the parameter of SIZE (RFC 1870): bytes, 0 or nothing for no fixed limit; null when not announced
     * @param mechanisms the parameter of AUTH (RFC 4954); null when not announced
     */
    static String inWords(String size, String mechanisms) {
        return size(size) + "; " + (mechanisms == null ? "no sign-in offered" : "sign-in: " + printable(mechanisms));
    }

    private static String size(String size) {
        if (size == null || !BYTES.matcher(size).matches() || Long.parseLong(size) == 0) {
            return "no message size limit announced";
        }
        long bytes = Long.parseLong(size);
        return String.format(Locale.ROOT, "messages up to %.1f MB (SIZE %d)", bytes / 1_000_000.0, bytes);
    }

    private static String printable(String words) {
        String clean = words.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= 200 ? clean : clean.substring(0, 200) + "…";
    }
}
