package org.annals.query.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.annals.query.reading.Csv;
import org.jspecify.annotations.Nullable;

/** Comma-separated values; see {@link Csv}. */
final class CsvSheet implements Sheet {
    private final Writer out;
    private final Csv csv;

    CsvSheet(OutputStream stream) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
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
