package org.annals.query.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.annals.platform.problem.MalformedRequest;
import org.annals.query.reading.Download;

/** The kinds of files that a table can be taken away as. */
enum ExportFormat {
    CSV(Download.CSV) {
        @Override
        Sheet open(OutputStream out, String title) throws IOException {
            return new CsvSheet(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Sheet open(OutputStream out, String title) {
            return new XlsxSheet(out, title);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract Sheet open(OutputStream out, String title) throws IOException;

    String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, and what it is called in the API. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExportFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(name))
                .findFirst()
                .orElseThrow(() -> MalformedRequest.at(
                        "format",
                        "must-be-one-of",
                        "This must be one of: "
                                + Arrays.stream(values())
                                        .map(ExportFormat::suffix)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
