package org.annals.query.report;

import org.annals.api.FailureClass;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.MessageFrozen;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.delivery_fact}: one statement per event, which no repeated event can apply twice. */
@Component
@ProcessingGroup(Views.FIGURES)
class DeliveryFacts {
    static final Subject SUBJECT = new Subject(
            "delivery",
            "read.delivery_fact",
            "document_number",
            "state",
            "SELECT mailbox_address FROM read.delivery WHERE id = f.id",
            Subject.Totals.NONE);

    private static final String REQUEST = """
            INSERT INTO delivery_fact (id, document_number, sender_id, mailbox_id, state, requested_at, version)
            VALUES (CAST(:id AS uuid), :number, :senderId, :mailboxId, 'REQUESTED', :at, :version)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String IF_NEWER = " WHERE id = CAST(:id AS uuid) AND version < :version";
    private static final String FREEZE =
            "UPDATE delivery_fact SET version = :version, mailbox_id = :mailboxId" + IF_NEWER;
    private static final String STEP = """
            UPDATE delivery_fact
               SET version = :version, state = coalesce(:state, state),
                   failure_class = CASE WHEN :clears THEN :failure ELSE failure_class END
            """ + IF_NEWER;

    private final JdbcClient jdbc;
    private final Changes changes;

    DeliveryFacts(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventHandler
    void on(DeliveryEvent event, DomainEventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        statement(event)
                .param("id", message.getAggregateIdentifier())
                .param("version", occurrence.version())
                .update();
        changes.announce(Subject.SLICE, SUBJECT.slice(), occurrence);
    }

    private JdbcClient.StatementSpec statement(DeliveryEvent event) {
        return switch (event) {
            case DeliveryRequested e ->
                jdbc.sql(REQUEST)
                        .param("number", e.order().document().number())
                        .param("senderId", e.order().senderId())
                        .param("mailboxId", e.order().mailboxId())
                        .param("at", Occurrence.column(e.at()));
            case MessageFrozen e -> jdbc.sql(FREEZE).param("mailboxId", e.mailboxId());
            default -> step(DeliveryStep.of(event));
        };
    }

    private JdbcClient.StatementSpec step(DeliveryStep step) {
        FailureClass failure = step.failure();
        return jdbc.sql(STEP)
                .param("state", step.state())
                .param("clears", step.clears())
                .param("failure", failure == null ? null : failure.name());
    }
}
