package org.annals.command.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The worker's to-do list. It is written by the events themselves, in the transaction that stores them: no delivery can
 * be due without a row, and no row outlives its reason.
 */
@Component
@ProcessingGroup(DeliveryQueue.GROUP)
class DeliveryQueue {
    static final String GROUP = "delivery-queue";

    private final JdbcClient jdbc;
    private final WorkSignal signal;

    DeliveryQueue(JdbcClient jdbc, WorkSignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    @EventHandler
    void on(DeliveryRequested event) {
        put(event.deliveryId(), event.at());
    }

    @EventHandler
    void on(DeliveryQueued event) {
        put(event.deliveryId(), event.at());
    }

    @EventHandler
    void on(AttemptStarted event) {
        jdbc.sql(
                        "UPDATE command.delivery_queue SET claim_id = ?, lease_until = ?, picked_until = NULL WHERE delivery_id = ?")
                .params(event.claimId(), Timestamp.from(event.leaseUntil()), event.deliveryId())
                .update();
    }

    @EventHandler
    void on(AttemptDeferred event) {
        remove(event.deliveryId());
    }

    @EventHandler
    void on(DeliverySent event) {
        remove(event.deliveryId());
    }

    @EventHandler
    void on(DeliveryBlocked event) {
        remove(event.deliveryId());
    }

    @EventHandler
    void on(DeliveryFailed event) {
        remove(event.deliveryId());
    }

    @EventHandler
    void on(DeliveryOutcomeUnknown event) {
        remove(event.deliveryId());
    }

    @EventHandler
    void on(DeliveryCancelled event) {
        remove(event.deliveryId());
    }

    /** Deliveries to work on now, promised to this worker for a moment; due ones, and claims whose worker went silent. */
    @Transactional
    public List<Due> pick(int atMost, Duration promise) {
        return jdbc.sql("""
                        UPDATE command.delivery_queue q SET picked_until = now() + make_interval(secs => :promise)
                        FROM (SELECT delivery_id FROM command.delivery_queue
                              WHERE due_at <= now()
                                AND (picked_until IS NULL OR picked_until < now())
                                AND (lease_until IS NULL OR lease_until < now())
                              ORDER BY due_at LIMIT :atMost FOR UPDATE SKIP LOCKED) due
                        WHERE q.delivery_id = due.delivery_id
                        RETURNING q.delivery_id, q.claim_id""")
                .param("promise", promise.toSeconds())
                .param("atMost", atMost)
                .query((row, number) ->
                        new Due(row.getObject("delivery_id", UUID.class), row.getObject("claim_id", UUID.class)))
                .list();
    }

    void extendLeases(Collection<UUID> claims, Duration lease) {
        jdbc.sql(
                        "UPDATE command.delivery_queue SET lease_until = now() + make_interval(secs => :lease) WHERE claim_id IN (:claims)")
                .param("lease", lease.toSeconds())
                .param("claims", claims)
                .update();
    }

    private void put(UUID deliveryId, Instant dueAt) {
        jdbc.sql("""
                        INSERT INTO command.delivery_queue (delivery_id, due_at) VALUES (?, ?)
                        ON CONFLICT (delivery_id) DO UPDATE
                        SET due_at = excluded.due_at, picked_until = NULL, claim_id = NULL, lease_until = NULL""").params(deliveryId, Timestamp.from(dueAt)).update();
        signal.afterCommit();
    }

    private void remove(UUID deliveryId) {
        jdbc.sql("DELETE FROM command.delivery_queue WHERE delivery_id = ?")
                .param(deliveryId)
                .update();
    }

    /** @param silentClaim the claim whose worker went silent, or null when nobody holds the delivery */
    record Due(UUID deliveryId, @Nullable UUID silentClaim) {}
}
