package org.annals.query.delivery;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.annals.query.delivery.summary.DeliveryFilter;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Csv;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Pages;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The delivery log as a table: a row per attempt, newest delivery first, and one row for a delivery without any. */
@Component
class DeliveryExport {
    private static final Order NEWEST_FIRST = DeliveryController.ORDERS.parse(null);

    private final DeliveryReader deliveries;

    DeliveryExport(DeliveryReader deliveries) {
        this.deliveries = deliveries;
    }

    Pages<Delivery> begin(AsOf when, DeliveryFilter filter, Viewer viewer) {
        return Pages.begin(cursor -> {
            Listing page = Listing.of(Pages.SIZE, cursor, NEWEST_FIRST).asOf(when);
            return deliveries.list(page, filter, when, viewer);
        });
    }

    /** @return the number of deliveries written */
    static long write(Writer out, Pages<Delivery> pages) throws IOException {
        Csv csv = new Csv(out);
        csv.row(Arrays.stream(ExportColumn.values()).map(ExportColumn::title).toList());
        LongAdder written = new LongAdder();
        pages.each(page -> {
            for (Delivery delivery : page) {
                write(csv, delivery);
            }
            written.add(page.size());
        });
        return written.sum();
    }

    private static void write(Csv csv, Delivery delivery) throws IOException {
        if (delivery.attempts().isEmpty()) {
            csv.row(cells(delivery, null));
        }
        for (Attempt attempt : delivery.attempts()) {
            csv.row(cells(delivery, attempt));
        }
    }

    private static List<String> cells(Delivery delivery, @Nullable Attempt attempt) {
        return Arrays.stream(ExportColumn.values())
                .map(column -> column.cell(delivery, attempt))
                .toList();
    }
}
