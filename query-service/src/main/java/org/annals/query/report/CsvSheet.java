package org.annals.query.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.annals.query.reading.Csv;
import org.annals.query.reading.Download;
import org.jspecify.annotations.Nullable;

/** Comma-separated values; see {@link Csv}. */
final class CsvSheet implements Sheet {
    private final Writer out;
    private final Csv csv;

    CsvSheet(OutputStream stream) throws IOException {
        this.out = Download.writer(stream);
        this.csv = new Csv(out);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        csv.row(cells.stream().map(CsvSheet::text).toList());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : Objects.toString(cell, "");
    }
}
