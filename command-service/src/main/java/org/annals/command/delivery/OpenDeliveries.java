package org.annals.command.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSignedIn;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.command.mailbox.MailboxAccounts;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every delivery that is neither sent nor cancelled, and the worker's to-do list. It is written by the events themselves, in
 * the transaction that stores them: no delivery can be due without a row, and no row outlives its reason.
 */
@Component
@ProcessingGroup(OpenDeliveries.GROUP)
class OpenDeliveries {
    static final String GROUP = "open-deliveries";
    private static final UUID NO_MAILBOX = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final MailboxAccounts mailboxes;
    private final WorkSignal signal;

    OpenDeliveries(JdbcClient jdbc, MailboxAccounts mailboxes, WorkSignal signal) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.signal = signal;
    }

    @EventHandler
    void on(DeliveryRequested event) {
        DeliveryOrder order = event.order();
        UUID mailbox = order.mailboxId() != null
                ? order.mailboxId()
                : mailboxes.defaultOf(order.senderId()).orElse(NO_MAILBOX);
        jdbc.sql("""
                        INSERT INTO command.open_delivery
                            (delivery_id, mailbox_id, state, requested_at, changed_at, due_at, expires_at)
                        VALUES (:id, :mailbox, 'REQUESTED', :at, :at, :at, :expires)""")
                .param("id", event.deliveryId())
                .param("mailbox", mailbox)
                .param("at", Timestamp.from(event.at()))
                .param(
                        "expires",
                        order.terms().expiresAt() == null
                                ? null
                                : Timestamp.from(order.terms().expiresAt()))
                .update();
        signal.afterCommit();
    }

    @EventHandler
    void on(MessageFrozen event) {
        jdbc.sql("UPDATE command.open_delivery SET mailbox_id = ?, frozen = true WHERE delivery_id = ?")
                .params(event.mailboxId(), event.deliveryId())
                .update();
    }

    /** Whoever makes the message, or releases the delivery, goes on with it: it stays promised until it is claimed. */
    @EventHandler
    void on(DeliveryQueued event) {
        jdbc.sql("""
                        UPDATE command.open_delivery
                        SET state = 'QUEUED', changed_at = :at, due_at = :at, next_attempt_at = NULL,
                            picked_until = CASE WHEN state IN ('REQUESTED', 'BLOCKED', 'DEFERRED') THEN picked_until END,
                            claim_id = NULL, lease_until = NULL
                        WHERE delivery_id = :id""")
                .param("id", event.deliveryId())
                .param("at", Timestamp.from(event.at()))
                .update();
        signal.afterCommit();
    }

    @EventHandler
    void on(AttemptStarted event) {
        jdbc.sql("""
                        UPDATE command.open_delivery
                        SET state = 'CLAIMED', changed_at = :at, claim_id = :claim, lease_until = :lease, picked_until = NULL
                        WHERE delivery_id = :id""")
                .param("at", Timestamp.from(event.at()))
                .param("claim", event.claimId())
                .param("lease", Timestamp.from(event.leaseUntil()))
                .param("id", event.deliveryId())
                .update();
    }

    @EventHandler
    void on(AttemptArmed event) {
        jdbc.sql("UPDATE command.open_delivery SET state = 'ARMED', changed_at = ? WHERE delivery_id = ?")
                .params(Timestamp.from(event.at()), event.deliveryId())
                .update();
    }

    @EventHandler
    void on(AttemptDeferred event) {
        waitsUnlessMended(event.deliveryId(), "DEFERRED", event.report().finishedAt(), event.nextAttemptAt());
    }

    @EventHandler
    void on(DeliveryBlocked event) {
        waitsUnlessMended(event.deliveryId(), "BLOCKED", event.at(), null);
    }

    /** The Sent folder can be looked into at once. */
    @EventHandler
    void on(DeliveryOutcomeUnknown event) {
        look(event.deliveryId(), event.at(), event.at());
    }

    @EventHandler
    void on(EvidenceSought event) {
        if (event.nextLookAt() != null) {
            look(event.deliveryId(), event.at(), event.nextLookAt());
        }
    }

    @EventHandler
    void on(DeliveryConfirmed event) {
        end(event.deliveryId());
    }

    @EventHandler
    void on(DecisionRequested event) {
        waits(event.deliveryId(), "NEEDS_DECISION", event.at(), null, null);
    }

    @EventHandler
    void on(DeliverySent event) {
        end(event.deliveryId());
    }

    @EventHandler
    void on(DeliveryMarkedSent event) {
        end(event.deliveryId());
    }

    /** It may be tried again, and its mailbox has to be known then. */
    @EventHandler
    void on(DeliveryFailed event) {
        waits(event.deliveryId(), "FAILED", event.at(), null, null);
    }

    @EventHandler
    void on(DeliveryCancelled event) {
        end(event.deliveryId());
    }

    @EventHandler
    void on(MailboxReleased event) {
        signal.afterCommit();
    }

    @EventHandler
    void on(MailboxRevised event) {
        mended(event.mailboxId());
    }

    @EventHandler
    void on(MailboxVerified event) {
        mended(event.mailboxId());
    }

    @EventHandler
    void on(MailboxSignedIn event) {
        mended(event.mailboxId());
    }

    /** However many wait for it: the work queue releases them, the oldest first. */
    private void mended(UUID mailboxId) {
        jdbc.sql("UPDATE command.mailbox_account SET mends = mends + 1, releasing = true WHERE mailbox_id = ?")
                .param(mailboxId)
                .update();
        signal.afterCommit();
    }

    /**
     * What failed with settings that were mended meanwhile is due at once. The lock puts a change that ends at this moment
     * before, and it is seen here, or after, and it finds the delivery waiting.
     */
    private void waitsUnlessMended(UUID deliveryId, String state, Instant at, @Nullable Instant nextAttemptAt) {
        boolean mended =
                jdbc.sql("""
                        SELECT coalesce(waiting.mends_seen < account.mends, false)
                        FROM command.open_delivery waiting JOIN command.mailbox_account account USING (mailbox_id)
                        WHERE waiting.delivery_id = ? FOR SHARE OF account""").param(deliveryId).query(Boolean.class).optional().orElse(false);
        waits(deliveryId, state, at, nextAttemptAt, mended ? at : null);
        if (mended) {
            signal.afterCommit();
        }
    }

    private void waits(
            UUID deliveryId, String state, Instant at, @Nullable Instant nextAttemptAt, @Nullable Instant dueAt) {
        jdbc.sql("""
                        UPDATE command.open_delivery
                        SET state = :state, changed_at = :at, next_attempt_at = :next, due_at = :due,
                            picked_until = NULL, claim_id = NULL, lease_until = NULL
                        WHERE delivery_id = :id""")
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("next", nextAttemptAt == null ? null : Timestamp.from(nextAttemptAt))
                .param("due", dueAt == null ? null : Timestamp.from(dueAt))
                .param("id", deliveryId)
                .update();
    }

    private void look(UUID deliveryId, Instant at, Instant dueAt) {
        jdbc.sql("""
                        UPDATE command.open_delivery
                        SET state = 'UNKNOWN', changed_at = :at, due_at = :due, next_attempt_at = NULL,
                            picked_until = NULL, claim_id = NULL, lease_until = NULL
                        WHERE delivery_id = :id""")
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(dueAt))
                .param("id", deliveryId)
                .update();
        signal.afterCommit();
    }

    private void end(UUID deliveryId) {
        jdbc.sql("DELETE FROM command.open_delivery WHERE delivery_id = ?")
                .param(deliveryId)
                .update();
    }
}
