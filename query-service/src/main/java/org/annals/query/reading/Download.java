package org.annals.query.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Begins an answer that is taken away as a file, named after what it is and the day (UTC); nobody in between keeps a copy. */
public final class Download {
    public static final String CSV = "text/csv;charset=UTF-8";

    private Download() {}

    /** @param suffix of the file's name, without a dot */
    public static OutputStream begin(HttpServletResponse response, String name, String suffix, String mediaType)
            throws IOException {
        String file = name + "-" + LocalDate.now(ZoneOffset.UTC) + "." + suffix;
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        return response.getOutputStream();
    }

    /** For {@link Csv}; to be flushed at the end. */
    public static Writer beginCsv(HttpServletResponse response, String name) throws IOException {
        return writer(begin(response, name, "csv", CSV));
    }

    /** Text as UTF-8. */
    public static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
