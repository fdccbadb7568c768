package org.annals.query.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.annals.query.reading.Csv;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Pages;
import org.annals.query.reading.SortKey;
import org.springframework.stereotype.Component;

/** The trail as a table. */
@Component
class TrailExport {
    static final Order NEWEST_FIRST = Order.descending(SortKey.instant("at"), SortKey.text("id"));

    private final TrailRows entries;

    TrailExport(TrailRows entries) {
        this.entries = entries;
    }

    Pages<TrailRow> begin(TrailFilter filter) {
        return Pages.begin(
                cursor -> Listing.of(Pages.SIZE, cursor, NEWEST_FIRST).find(entries, filter.specification()));
    }

    static void write(Writer out, Pages<TrailRow> pages) throws IOException {
        Csv csv = new Csv(out);
        csv.row(Arrays.stream(TrailColumn.values()).map(TrailColumn::title).toList());
        pages.each(rows -> {
            for (TrailRow row : rows) {
                TrailEntry entry = row.answer();
                csv.row(Arrays.stream(TrailColumn.values())
                        .map(column -> column.cell(entry))
                        .toList());
            }
        });
    }
}
