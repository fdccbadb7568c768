package org.annals.query.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Comma-separated values as in RFC 4180, for spreadsheets: a byte order mark first, so that they read UTF-8, and no cell
 * that they would take for a formula (OWASP, CSV Injection).
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NEEDS_QUOTES = ",\"\r\n";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final Writer out;

    public Csv(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
    }

    public void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.write(separator);
            out.write(quoted(harmless(cell)));
            separator = ",";
        }
        out.write("\r\n");
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
