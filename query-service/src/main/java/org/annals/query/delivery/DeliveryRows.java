package org.annals.query.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.DeliveryBounced;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.SenderTold;
import org.annals.query.projecting.Occurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code read.delivery} and its recipients. No row ever goes back to an earlier version. */
@Component
class DeliveryRows {
    private static final String REQUEST = """
            INSERT INTO delivery
                   (id, document_type, document_id, document_number, sender_id, mailbox_id, subject, body, state,
                    attempt_count, requested_at, recipient_rule, expires_at, updated_at, version)
            VALUES (:id, :documentType, :documentId, :documentNumber, :senderId, :mailboxId, :subject, :body,
                    'REQUESTED', 0, :requestedAt, :recipientRule, :expiresAt, :at, :version)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String RECIPIENT = """
            INSERT INTO delivery_recipient (delivery_id, position, email, name, state)
            VALUES (?, ?, ?, ?, 'PENDING')
            """;
    private static final String SET = "UPDATE delivery SET updated_at = :at, version = :version, ";
    private static final String IF_NEWER = " WHERE id = :id AND version < :version";
    private static final String FREEZE = SET
            + "mailbox_id = :mailboxId, mailbox_address = :address, message_id = :messageId, sha256 = :sha256,"
            + " size_bytes = :sizeBytes" + IF_NEWER;
    private static final String MOVE =
            SET + "state = :state, failure_class = NULL, advice = NULL, next_attempt_at = NULL,"
                    + " sender_told = sender_told AND :state <> 'CANCELLED'" + IF_NEWER;
    private static final String STATE = SET + "state = :state, next_attempt_at = NULL" + IF_NEWER;
    private static final String CLAIM =
            SET + "state = 'CLAIMED', attempt_count = :number, next_attempt_at = NULL" + IF_NEWER;
    private static final String MARK_SENT =
            SET + "state = 'SENT', failure_class = NULL, advice = NULL, sent_at = :sentAt" + IF_NEWER;
    private static final String SEEK = SET + "next_attempt_at = :nextLookAt, advice = :advice" + IF_NEWER;
    private static final String BOUNCE =
            SET + "state = 'BOUNCED', failure_class = 'RECIPIENT', advice = :advice" + IF_NEWER;
    private static final String CONCLUDE = SET
            + "state = :state, failure_class = :failureClass, advice = :advice, reply = coalesce(:reply, reply),"
            + " next_attempt_at = :nextAttemptAt, sent_at = :sentAt,"
            + " sender_told = sender_told AND coalesce(:failureClass, '') = 'CONNECT'" + IF_NEWER;
    private static final String TELL_SENDER = SET + "sender_told = true" + IF_NEWER;
    private static final String RECIPIENTS_MOVE =
            "UPDATE delivery_recipient SET state = ? WHERE delivery_id = ? AND state = ?";
    private static final String RECIPIENT_STATE =
            "UPDATE delivery_recipient SET state = ? WHERE delivery_id = ? AND email = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeliveryRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    UUID request(DeliveryRequested event, Occurrence occurrence) {
        DeliveryOrder order = event.order();
        int inserted = row(REQUEST, event.deliveryId(), occurrence)
                .param("documentType", order.document().type())
                .param("documentId", order.document().id())
                .param("documentNumber", order.document().number())
                .param("senderId", order.senderId())
                .param("mailboxId", order.mailboxId())
                .param("subject", order.subject())
                .param("body", order.body())
                .param("requestedAt", Occurrence.column(event.at()))
                .param("recipientRule", order.terms().recipients().name())
                .param("expiresAt", column(order.terms().expiresAt()))
                .update();
        if (inserted == 1) {
            batches.batchUpdate(RECIPIENT, recipients(event.deliveryId(), order.recipients()));
        }
        return event.deliveryId();
    }

    UUID freeze(MessageFrozen event, Occurrence occurrence) {
        row(FREEZE, event.deliveryId(), occurrence)
                .param("mailboxId", event.mailboxId())
                .param("address", event.mailboxAddress())
                .param("messageId", event.messageId())
                .param("sha256", event.sha256())
                .param("sizeBytes", event.sizeBytes())
                .update();
        return event.deliveryId();
    }

    /** Into a state that leaves earlier failures behind. */
    UUID move(UUID id, String state, Occurrence occurrence) {
        row(MOVE, id, occurrence).param("state", state).update();
        return id;
    }

    boolean claim(AttemptStarted event, Occurrence occurrence) {
        return row(CLAIM, event.deliveryId(), occurrence)
                        .param("number", event.number())
                        .update()
                == 1;
    }

    boolean arm(UUID id, Occurrence occurrence) {
        return row(STATE, id, occurrence).param("state", "ARMED").update() == 1;
    }

    UUID requestDecision(UUID id, Occurrence occurrence) {
        row(STATE, id, occurrence).param("state", "NEEDS_DECISION").update();
        return id;
    }

    /** A person, or evidence, settled that a message in doubt did arrive. */
    UUID settleAsSent(UUID id, Instant at, Occurrence occurrence) {
        int changed = row(MARK_SENT, id, occurrence)
                .param("sentAt", Occurrence.column(at))
                .update();
        if (changed == 1) {
            moveRecipients(id, "UNKNOWN", "ACCEPTED");
        }
        return id;
    }

    UUID seek(EvidenceSought event, Occurrence occurrence) {
        row(SEEK, event.deliveryId(), occurrence)
                .param("nextLookAt", column(event.nextLookAt()))
                .param("advice", "The server may have taken the message. " + event.detail())
                .update();
        return event.deliveryId();
    }

    UUID tellSender(SenderTold event, Occurrence occurrence) {
        row(TELL_SENDER, event.deliveryId(), occurrence).update();
        return event.deliveryId();
    }

    UUID bounce(DeliveryBounced event, Occurrence occurrence) {
        int changed = row(BOUNCE, event.deliveryId(), occurrence)
                .param(
                        "advice",
                        event.recipients().stream().map(DeliveryRows::comeBack).collect(Collectors.joining(" ")))
                .update();
        if (changed == 1) {
            batches.batchUpdate(
                    RECIPIENT_STATE,
                    event.recipients().stream()
                            .map(recipient -> new Object[] {"BOUNCED", event.deliveryId(), recipient.email()})
                            .toList());
        }
        return event.deliveryId();
    }

    private static String comeBack(BouncedRecipient recipient) {
        String why = recipient.diagnostic() == null ? "" : ": " + recipient.diagnostic();
        return "It came back for " + recipient.email() + why + ".";
    }

    UUID sendAgain(UUID id, Occurrence occurrence) {
        if (row(MOVE, id, occurrence).param("state", "QUEUED").update() == 1) {
            moveRecipients(id, "UNKNOWN", "PENDING");
        }
        return id;
    }

    /** @return false when the row has seen this event before */
    boolean conclude(UUID id, Outcome outcome, Occurrence occurrence) {
        FailureClass failure = outcome.failureClass();
        int changed = row(CONCLUDE, id, occurrence)
                .param("state", outcome.state())
                .param("failureClass", failure == null ? null : failure.name())
                .param("advice", outcome.advice())
                .param(
                        "reply",
                        outcome.report() == null ? null : outcome.report().reply())
                .param("nextAttemptAt", column(outcome.nextAttemptAt()))
                .param("sentAt", column(outcome.sentAt()))
                .update();
        if (changed == 1 && outcome.report() != null) {
            batches.batchUpdate(
                    RECIPIENT_STATE,
                    outcome.report().recipients().stream()
                            .map(recipient -> new Object[] {recipient.state().name(), id, recipient.email()})
                            .toList());
        }
        return changed == 1;
    }

    private void moveRecipients(UUID id, String from, String to) {
        jdbc.sql(RECIPIENTS_MOVE).params(to, id, from).update();
    }

    private JdbcClient.StatementSpec row(String sql, UUID id, Occurrence occurrence) {
        return jdbc.sql(sql).param("id", id).param("at", occurrence.at()).param("version", occurrence.version());
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : Occurrence.column(instant);
    }

    private static List<Object[]> recipients(UUID id, List<DeliveryRecipient> recipients) {
        List<Object[]> rows = new ArrayList<>();
        for (DeliveryRecipient recipient : recipients) {
            rows.add(new Object[] {id, rows.size(), recipient.email(), recipient.name()});
        }
        return rows;
    }
}
