package org.annals.query.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.DeliveryBounced;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.MessageFrozen;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Occurrence;

/** Keeps {@code read.delivery} and its recipients. */
final class DeliveryRows {
    private static final TableShape DELIVERY = TableShape.of("delivery", "id")
            .with("document_type", "document_id", "document_number", "sender_id", "mailbox_id", "mailbox_address")
            .with("subject", "body", "state", "failure_class", "advice", "reply", "attempt_count", "next_attempt_at")
            .with("requested_at", "sent_at", "message_id", "sha256", "size_bytes", "sender_told", "recipient_rule")
            .with("expires_at", "updated_at", "version");
    private static final TableShape RECIPIENT =
            TableShape.of("delivery_recipient", "delivery_id", "position").with("email", "name", "state");

    private DeliveryRows() {}

    static void request(DeliveryRequested event, Occurrence occurrence) {
        UUID id = event.deliveryId();
        if (Batch.rows(DELIVERY).find(id) != null) {
            return;
        }
        DeliveryOrder order = event.order();
        Batch.rows(DELIVERY)
                .add(id)
                .set("document_type", order.document().type())
                .set("document_id", order.document().id())
                .set("document_number", order.document().number())
                .set("sender_id", order.senderId())
                .set("mailbox_id", order.mailboxId())
                .set("subject", order.subject())
                .set("body", order.body())
                .set("state", "REQUESTED")
                .set("attempt_count", 0)
                .set("requested_at", event.at())
                .set("sender_told", false)
                .set("recipient_rule", order.terms().recipients())
                .set("expires_at", order.terms().expiresAt())
                .set("updated_at", occurrence.at())
                .set("version", occurrence.version());
        int position = 0;
        for (DeliveryRecipient recipient : order.recipients()) {
            Batch.rows(RECIPIENT)
                    .add(id, position++)
                    .set("email", recipient.email())
                    .set("name", recipient.name())
                    .set("state", "PENDING");
        }
    }

    /** The delivery, unless it has seen the event before. */
    static Optional<Row> change(DeliveryEvent event, Occurrence occurrence) {
        return occurrence.change(DELIVERY, event.deliveryId());
    }

    static void freeze(Row row, MessageFrozen event) {
        row.set("mailbox_id", event.mailboxId())
                .set("mailbox_address", event.mailboxAddress())
                .set("message_id", event.messageId())
                .set("sha256", event.sha256())
                .set("size_bytes", event.sizeBytes());
    }

    static void state(Row row, String state) {
        row.set("state", state).set("next_attempt_at", null);
    }

    /** Into a state that leaves earlier failures behind. */
    static void move(Row row, String state) {
        state(row, state);
        row.set("failure_class", null).set("advice", null);
        if (state.equals("CANCELLED")) {
            row.set("sender_told", false);
        }
    }

    /** A person, or evidence, settled that a message in doubt did arrive. */
    static void settleAsSent(Row row, Instant at) {
        row.set("state", "SENT").set("failure_class", null).set("advice", null).set("sent_at", at);
        moveRecipients(row, "UNKNOWN", "ACCEPTED");
    }

    static void sendAgain(Row row) {
        move(row, "QUEUED");
        moveRecipients(row, "UNKNOWN", "PENDING");
    }

    static void seek(Row row, EvidenceSought event) {
        row.set("next_attempt_at", event.nextLookAt())
                .set("advice", "The server may have taken the message. " + event.detail());
    }

    static void bounce(Row row, DeliveryBounced event) {
        row.set("state", "BOUNCED")
                .set("failure_class", FailureClass.RECIPIENT)
                .set(
                        "advice",
                        event.recipients().stream().map(DeliveryRows::comeBack).collect(Collectors.joining(" ")));
        event.recipients().forEach(recipient -> recipient(row, recipient.email(), "BOUNCED"));
    }

    private static String comeBack(BouncedRecipient recipient) {
        String why = recipient.diagnostic() == null ? "" : ": " + recipient.diagnostic();
        return "It came back for " + recipient.email() + why + ".";
    }

    static void conclude(Row row, Outcome outcome) {
        row.set("state", outcome.state())
                .set("failure_class", outcome.failureClass())
                .set("advice", outcome.advice())
                .set("next_attempt_at", outcome.nextAttemptAt())
                .set("sent_at", outcome.sentAt());
        if (outcome.failureClass() != FailureClass.CONNECT) {
            row.set("sender_told", false);
        }
        AttemptReport report = outcome.report();
        if (report == null) {
            return;
        }
        if (report.reply() != null) {
            row.set("reply", report.reply());
        }
        report.recipients()
                .forEach(recipient ->
                        recipient(row, recipient.email(), recipient.state().name()));
    }

    private static void recipient(Row delivery, String email, String state) {
        Batch.rows(RECIPIENT).of(delivery.text("id")).stream()
                .filter(recipient -> email.equals(recipient.text("email")))
                .forEach(recipient -> recipient.set("state", state));
    }

    private static void moveRecipients(Row delivery, String from, String to) {
        Batch.rows(RECIPIENT).of(delivery.text("id")).stream()
                .filter(recipient -> from.equals(recipient.text("state")))
                .forEach(recipient -> recipient.set("state", to));
    }
}
