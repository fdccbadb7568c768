package org.annals.documents;

import java.util.regex.Pattern;

/** File names of plain ASCII that need no quoting in a header and are legal on every common file system. */
final class FileName {

    private static final int MAX_LENGTH = 80;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");
    private static final Pattern WINDOWS_DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    static String of(QuoteDocument document) {
        if (document.draft() || document.number() == null) {
            return "Draft quote.pdf";
        }
        String safe = UNSAFE.matcher(document.number()).replaceAll("-");
        safe = safe.substring(0, Math.min(safe.length(), MAX_LENGTH));
        safe = EDGES.matcher(safe).replaceAll("");
        if (safe.isEmpty()) {
            return "Quote.pdf";
        }
        return (WINDOWS_DEVICE.matcher(safe).matches() ? "Quote-" + safe : safe) + ".pdf";
    }
}
