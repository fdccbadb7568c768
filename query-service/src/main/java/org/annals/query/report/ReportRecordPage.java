package org.annals.query.report;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** Records behind a figure, latest first. */
public record ReportRecordPage(
        List<ReportRecord> items, @Nullable String nextCursor) implements Page {}
