package org.annals.command.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out due deliveries: the oldest first within a mailbox, the mailboxes in turn, so that a long queue of one never
 * keeps another waiting. Nothing is sent from a mailbox that is held, and one message at a time while it is on probation;
 * a delivery in doubt is looked into all the same.
 */
@Component
class WorkQueue {
    private static final String PICK = """
            WITH RECURSIVE mailbox (id) AS (
                (SELECT mailbox_id FROM command.open_delivery WHERE due_at IS NOT NULL AND claim_id IS NULL ORDER BY mailbox_id LIMIT 1)
                UNION ALL
                SELECT (SELECT d.mailbox_id FROM command.open_delivery d
                        WHERE d.due_at IS NOT NULL AND d.claim_id IS NULL AND d.mailbox_id > mailbox.id ORDER BY d.mailbox_id LIMIT 1)
                FROM mailbox WHERE mailbox.id IS NOT NULL),
            candidate AS (
                SELECT due.delivery_id, due.requested_at, due.turn, account.mends
                FROM mailbox
                LEFT JOIN command.mailbox_account account ON account.mailbox_id = mailbox.id
                CROSS JOIN LATERAL (
                    SELECT (SELECT count(*) FROM command.open_delivery d
                            WHERE d.mailbox_id = mailbox.id AND d.claim_id IS NOT NULL AND d.lease_until >= now())
                         + (SELECT count(*) FROM command.open_delivery d
                            WHERE d.mailbox_id = mailbox.id AND d.claim_id IS NULL AND d.picked_until >= now()) AS busy) share
                CROSS JOIN LATERAL (
                    SELECT delivery_id, requested_at, row_number() OVER (ORDER BY requested_at) AS turn
                    FROM (SELECT * FROM (
                              SELECT d.delivery_id, d.requested_at FROM command.open_delivery d
                              WHERE d.mailbox_id = mailbox.id AND d.due_at <= now() AND d.claim_id IS NULL
                                AND (d.picked_until IS NULL OR d.picked_until < now()) AND d.state <> 'UNKNOWN'
                              ORDER BY d.requested_at
                              LIMIT CASE WHEN account.hold_cause IS NOT NULL AND (account.held_until <= now()) IS NOT TRUE THEN 0
                                         WHEN account.on_probation THEN GREATEST(0, 1 - share.busy)
                                         ELSE GREATEST(0, :perMailbox - share.busy) END
                              FOR UPDATE SKIP LOCKED) wanted
                          UNION ALL
                          SELECT * FROM (
                              SELECT d.delivery_id, d.requested_at FROM command.open_delivery d
                              WHERE d.mailbox_id = mailbox.id AND d.due_at <= now() AND d.due_at IS NOT NULL
                                AND d.claim_id IS NULL AND (d.picked_until IS NULL OR d.picked_until < now())
                                AND d.state = 'UNKNOWN'
                              ORDER BY d.requested_at
                              LIMIT GREATEST(0, :perMailbox - share.busy)
                              FOR UPDATE SKIP LOCKED) doubted) oldest) due
                ORDER BY due.turn, due.requested_at
                LIMIT :atMost)
            UPDATE command.open_delivery picked
            SET picked_until = now() + make_interval(secs => :promise), mends_seen = candidate.mends
            FROM candidate WHERE picked.delivery_id = candidate.delivery_id
            RETURNING picked.delivery_id, picked.mailbox_id, picked.state, picked.frozen, picked.mends_seen""";
    private static final int RELEASED_AT_ONCE = 500;
    private static final String RELEASE = """
            WITH mended AS (
                SELECT mailbox_id FROM command.mailbox_account WHERE releasing
                ORDER BY mailbox_id LIMIT 1 FOR UPDATE SKIP LOCKED),
            oldest AS (
                SELECT waiting.delivery_id FROM command.open_delivery waiting
                JOIN mended ON mended.mailbox_id = waiting.mailbox_id
                WHERE waiting.state IN ('BLOCKED', 'DEFERRED') AND waiting.due_at IS NULL
                ORDER BY waiting.requested_at LIMIT :atMost FOR UPDATE OF waiting),
            released AS (
                UPDATE command.open_delivery due SET due_at = now() FROM oldest
                WHERE due.delivery_id = oldest.delivery_id RETURNING due.delivery_id)
            UPDATE command.mailbox_account account SET releasing = false FROM mended
            WHERE account.mailbox_id = mended.mailbox_id AND (SELECT count(*) FROM released) < :atMost""";
    private static final String SILENT = """
            UPDATE command.open_delivery silent SET picked_until = now() + make_interval(secs => :promise)
            FROM (SELECT delivery_id FROM command.open_delivery
                  WHERE claim_id IS NOT NULL AND lease_until < now()
                    AND (picked_until IS NULL OR picked_until < now())
                  LIMIT :atMost FOR UPDATE SKIP LOCKED) left_behind
            WHERE silent.delivery_id = left_behind.delivery_id
            RETURNING silent.delivery_id, silent.mailbox_id, silent.state, silent.frozen, silent.mends_seen, silent.claim_id""";

    private final JdbcClient jdbc;
    private final DeliverySettings settings;

    WorkQueue(JdbcClient jdbc, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * What to work on now, promised to this worker for a moment: claims whose worker went silent, held mailbox or not, and
     * then deliveries that are due. Before that, what waits for a mailbox that was mended becomes due, so many at a time. A promise that a crash of the database forgets costs a second look, no second message:
     * it is the claim that counts, so the promise alone does not wait for the disk. To plan the statement anew would take
     * longer than to run it.
     */
    @Transactional
    public List<Due> pick(int atMost, Duration promise) {
        jdbc.sql(
                        "SELECT set_config('synchronous_commit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)")
                .query((row, number) -> number)
                .single();
        jdbc.sql(RELEASE).param("atMost", RELEASED_AT_ONCE).update();
        List<Due> work = new ArrayList<>(jdbc.sql(SILENT)
                .param("atMost", atMost)
                .param("promise", promise.toSeconds())
                .query((row, number) -> Due.of(row, row.getObject("claim_id", UUID.class)))
                .list());
        if (work.size() < atMost) {
            work.addAll(jdbc.sql(PICK)
                    .param("perMailbox", settings.atOncePerMailbox())
                    .param("atMost", atMost - work.size())
                    .param("promise", promise.toSeconds())
                    .query((row, number) -> Due.of(row, null))
                    .list());
        }
        return work;
    }

    /** Gives a delivery back that cannot be worked on before the given time. */
    void giveBack(UUID deliveryId) {
        jdbc.sql("UPDATE command.open_delivery SET picked_until = NULL WHERE delivery_id = ?")
                .param(deliveryId)
                .update();
    }

    /** How often the mailbox was mended so far. */
    int mends(UUID mailboxId) {
        return jdbc.sql("SELECT mends FROM command.mailbox_account WHERE mailbox_id = ?")
                .param(mailboxId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void extendLeases(Collection<UUID> claims, Duration lease) {
        jdbc.sql("""
                        UPDATE command.open_delivery SET lease_until = now() + make_interval(secs => :lease)
                        WHERE claim_id IN (:claims)""").param("lease", lease.toSeconds()).param("claims", claims).update();
    }

    /**
     * @param mailboxId the one it waits in; settled for good once its message is made
     * @param state as the queue has it
     * @param frozen whether its message is made
     * @param mends how often its mailbox had been mended by now
     * @param silentClaim the claim whose worker went silent, or null when nobody holds the delivery
     */
    record Due(
            UUID deliveryId,
            UUID mailboxId,
            DeliveryState state,
            boolean frozen,
            int mends,
            @Nullable UUID silentClaim) {

        private static Due of(ResultSet row, @Nullable UUID silentClaim) throws SQLException {
            return new Due(
                    row.getObject("delivery_id", UUID.class),
                    row.getObject("mailbox_id", UUID.class),
                    DeliveryState.valueOf(row.getString("state")),
                    row.getBoolean("frozen"),
                    row.getInt("mends_seen"),
                    silentClaim);
        }

        /** Whether it waited for its mailbox, which was mended. */
        boolean isReleased() {
            return state == DeliveryState.BLOCKED || state == DeliveryState.DEFERRED;
        }

        /** Whether nothing is left to do but to send its frozen message. */
        boolean isReady() {
            return frozen && state != DeliveryState.UNKNOWN;
        }
    }
}
