package org.annals.query.delivery;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.query.delivery.summary.DeliveryFilter;
import org.annals.query.delivery.summary.DeliverySummaries;
import org.annals.query.delivery.summary.DeliverySummary;
import org.annals.query.reading.Csv;
import org.annals.query.reading.Found;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The delivery log as a table: a row per attempt, newest delivery first, and one row for a delivery without any. Page by
 * page, so that neither memory nor a connection is held for as long as a slow reader takes; see ADR 0022.
 */
@Component
class DeliveryExport {
    private static final int PAGE = 200;

    private final DeliverySummaries summaries;
    private final DeliveryReader deliveries;

    DeliveryExport(DeliverySummaries summaries, DeliveryReader deliveries) {
        this.summaries = summaries;
        this.deliveries = deliveries;
    }

    /** The first page, read before the answer begins, so that a refused filter is still an answer. */
    Found<DeliverySummary> begin(DeliveryFilter filter, Order order) {
        return summaries.list(Listing.of(PAGE, null, order), filter);
    }

    /** @return the number of deliveries written */
    long write(Writer out, Found<DeliverySummary> first, DeliveryFilter filter, Order order, Viewer viewer)
            throws IOException {
        Csv csv = new Csv(out);
        csv.row(Arrays.stream(ExportColumn.values()).map(ExportColumn::title).toList());
        long written = 0;
        Found<DeliverySummary> page = first;
        while (true) {
            writePage(csv, page.rows(), viewer);
            written += page.rows().size();
            if (page.nextCursor() == null) {
                return written;
            }
            page = summaries.list(Listing.of(PAGE, page.nextCursor(), order), filter);
        }
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
