package org.annals.query.report;

import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.MessageFrozen;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps {@code read.delivery_fact}. */
@Component
@ProcessingGroup(Views.FIGURES)
class DeliveryFacts {
    static final Subject SUBJECT = new Subject(
            "delivery",
            "delivery_fact",
            "document_number",
            "state",
            "SELECT mailbox_address FROM read.delivery WHERE id = f.id",
            Subject.Totals.NONE);

    private static final TableShape FACT = TableShape.of("delivery_fact", "id")
            .with("document_number", "sender_id", "mailbox_id", "state", "failure_class", "requested_at", "version");

    private final Changes changes;

    DeliveryFacts(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(DeliveryEvent event, DomainEventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        Rows facts = Batch.rows(FACT);
        Row row = facts.find(message.getAggregateIdentifier());
        if (event instanceof DeliveryRequested e) {
            if (row == null) {
                request(facts.add(message.getAggregateIdentifier()), e).set("version", occurrence.version());
            }
        } else if (row != null && !row.isAt(occurrence.version())) {
            step(row.set("version", occurrence.version()), event);
        }
        changes.announce(Subject.SLICE, SUBJECT.slice(), occurrence);
    }

    private static Row request(Row row, DeliveryRequested event) {
        return row.set("document_number", event.order().document().number())
                .set("sender_id", event.order().senderId())
                .set("mailbox_id", event.order().mailboxId())
                .set("state", "REQUESTED")
                .set("requested_at", Occurrence.column(event.at()));
    }

    private static void step(Row row, DeliveryEvent event) {
        if (event instanceof MessageFrozen e) {
            row.set("mailbox_id", e.mailboxId());
        }
        DeliveryStep step = DeliveryStep.of(event);
        if (step.state() != null) {
            row.set("state", step.state());
        }
        if (step.clears()) {
            row.set("failure_class", step.failure());
        }
    }
}
