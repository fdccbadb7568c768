package org.annals.query.report;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** The events behind a figure, record by record, latest record first; of each record all, in their order. */
public record ReportEventPage(
        List<ReportEvent> items, @Nullable String nextCursor) implements Page {}
