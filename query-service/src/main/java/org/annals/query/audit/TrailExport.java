package org.annals.query.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.annals.query.reading.Csv;
import org.annals.query.reading.Found;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.springframework.stereotype.Component;

/** The trail as a table, page by page, so that neither memory nor a connection is held for a slow reader (ADR 0022). */
@Component
class TrailExport {
    static final Order NEWEST_FIRST = Order.descending(SortKey.instant("at"), SortKey.text("id"));

    private static final int PAGE = 200;

    private final TrailRows entries;

    TrailExport(TrailRows entries) {
        this.entries = entries;
    }

    /** The first page, read before the answer begins, so that a refused filter is still an answer. */
    Found<TrailRow> begin(TrailFilter filter) {
        return page(filter, Listing.of(PAGE, null, NEWEST_FIRST));
    }

    void write(Writer out, Found<TrailRow> first, TrailFilter filter) throws IOException {
        Csv csv = new Csv(out);
        csv.row(Arrays.stream(TrailColumn.values()).map(TrailColumn::title).toList());
        Found<TrailRow> page = first;
        while (true) {
            for (TrailRow row : page.rows()) {
                TrailEntry entry = row.answer();
                csv.row(Arrays.stream(TrailColumn.values())
                        .map(column -> column.cell(entry))
                        .toList());
            }
            if (page.nextCursor() == null) {
                return;
            }
            page = page(filter, Listing.of(PAGE, page.nextCursor(), NEWEST_FIRST));
        }
    }

    private Found<TrailRow> page(TrailFilter filter, Listing listing) {
        return listing.find(entries, filter.specification());
    }
}
