package org.annals.query.delivery;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.annals.query.delivery.summary.DeliveryFilter;
import org.annals.query.delivery.summary.DeliverySummaries;
import org.annals.query.delivery.summary.DeliverySummary;
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
    private final DeliverySummaries summaries;
    private final DeliveryReader deliveries;

    DeliveryExport(DeliverySummaries summaries, DeliveryReader deliveries) {
        this.summaries = summaries;
        this.deliveries = deliveries;
    }

    Pages<DeliverySummary> begin(DeliveryFilter filter, Order order) {
        return Pages.begin(cursor -> summaries.list(Listing.of(Pages.SIZE, cursor, order), filter));
    }

    /** @return the number of deliveries written */
    long write(Writer out, Pages<DeliverySummary> pages, Viewer viewer) throws IOException {
        Csv csv = new Csv(out);
        csv.row(Arrays.stream(ExportColumn.values()).map(ExportColumn::title).toList());
        LongAdder written = new LongAdder();
        pages.each(rows -> {
            writePage(csv, rows, viewer);
            written.add(rows.size());
        });
        return written.sum();
    }

    private void writePage(Csv csv, List<DeliverySummary> page, Viewer viewer) throws IOException {
        List<UUID> ids = page.stream().map(DeliverySummary::id).toList();
        Map<UUID, Delivery.Content> contents = deliveries.contents(ids);
        Map<UUID, List<Attempt>> attempts = deliveries.attempts(
                ids,
                page.stream()
                        .filter(delivery -> viewer.maySee(delivery.senderId()))
                        .map(DeliverySummary::id)
                        .collect(Collectors.toSet()));
        for (DeliverySummary delivery : page) {
            Delivery.Content content = contents.get(delivery.id());
            List<Attempt> tries = attempts.getOrDefault(delivery.id(), List.of());
            if (tries.isEmpty()) {
                csv.row(cells(delivery, content, null));
            }
            for (Attempt attempt : tries) {
                csv.row(cells(delivery, content, attempt));
            }
        }
    }

    private static List<String> cells(
            DeliverySummary delivery, Delivery.@Nullable Content content, @Nullable Attempt attempt) {
        return Arrays.stream(ExportColumn.values())
                .map(column -> column.cell(delivery, content, attempt))
                .toList();
    }
}
