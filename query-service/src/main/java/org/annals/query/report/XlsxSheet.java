package org.annals.query.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (ISO/IEC 29500). Texts are written as texts, so that no spreadsheet takes one for a formula; rows leave
 * in small portions. What does not fit on a sheet goes on on the next one.
 */
final class XlsxSheet implements Sheet {
    /** The most that a sheet holds. */
    private static final int ROWS = 1_048_576;

    private static final int PORTION = 500;
    /** Excel's limit for a cell. */
    private static final int LONGEST = 32_767;

    private final Workbook workbook;
    private final String title;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    XlsxSheet(OutputStream out, String title) {
        this.workbook = new Workbook(out, "AnnalsCRM", "1.0");
        this.title = title;
        this.sheet = workbook.newWorksheet(title);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next == ROWS) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(title + " " + sheets);
            next = 0;
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
        if (next % PORTION == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case LocalDate date -> {
                sheet.value(next, column, date);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            default -> {
                String text = cell.toString();
                sheet.inlineString(next, column, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
    }
}
