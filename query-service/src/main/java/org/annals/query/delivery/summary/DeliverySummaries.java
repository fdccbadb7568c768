package org.annals.query.delivery.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annals.query.reading.Found;
import org.annals.query.reading.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads deliveries in their short form: two queries, however many there are. */
@Component
public class DeliverySummaries {
    private static final String RECIPIENTS = """
            SELECT delivery_id, email, name, state FROM delivery_recipient
             WHERE delivery_id IN (:ids) ORDER BY delivery_id, position
            """;

    private final DeliveryLookup deliveries;
    private final JdbcClient jdbc;

    DeliverySummaries(DeliveryLookup deliveries, JdbcClient jdbc) {
        this.deliveries = deliveries;
        this.jdbc = jdbc;
    }

    /** The deliveries of a document, newest first. */
    public List<DeliverySummary> ofDocument(UUID documentId) {
        return withRecipients(deliveries.findByDocumentIdOrderByRequestedAtDescIdDesc(documentId));
    }

    public Optional<DeliverySummary> find(UUID id) {
        return deliveries.findById(id).map(row -> withRecipients(List.of(row)).getFirst());
    }

    public Found<DeliverySummary> list(Listing listing, DeliveryFilter filter) {
        Found<DeliveryRow> found = listing.find(deliveries, filter.matching());
        return new Found<>(withRecipients(found.rows()), found.nextCursor());
    }

    private List<DeliverySummary> withRecipients(List<DeliveryRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Recipient>> recipients = jdbc
                .sql(RECIPIENTS)
                .param("ids", rows.stream().map(DeliveryRow::id).toList())
                .query((row, number) -> Map.entry(
                        row.getObject("delivery_id", UUID.class),
                        new Recipient(row.getString("email"), row.getString("name"), row.getString("state"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return rows.stream()
                .map(row -> row.answer(recipients.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
