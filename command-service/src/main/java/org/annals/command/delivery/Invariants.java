package org.annals.command.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold of all deliveries at any time; see docs/delivery.md. */
@Component
class Invariants {
    private static final int MISSED_AT_ONCE = 500;
    private static final long EVENTS_AT_ONCE = 100_000;
    private static final String COUNTS = """
            SELECT count(*) AS open,
                   count(*) FILTER (WHERE d.state IN ('CLAIMED', 'ARMED') AND d.lease_until < now() - interval '2 minutes')
                       AS silent,
                   count(*) FILTER (WHERE d.due_at < now() - interval '10 minutes' AND d.claim_id IS NULL
                                      AND account.hold_cause IS NULL) AS neglected,
                   count(*) FILTER (WHERE d.state = 'BLOCKED') AS blocked,
                   count(*) FILTER (WHERE d.state = 'NEEDS_DECISION') AS undecided
            FROM command.open_delivery d
            LEFT JOIN command.mailbox_account account ON account.mailbox_id = d.mailbox_id
            WHERE d.state <> 'FAILED'""";
    private static final String MISSED = """
            SELECT delivery_id FROM command.open_delivery
            WHERE next_attempt_at < now() - interval '2 minutes' ORDER BY next_attempt_at LIMIT :atMost""";
    private static final String WITHOUT_DELIVERY = """
            SELECT count(*) FROM store.domain_event wish
            WHERE wish.global_index > :from AND wish.global_index <= :until AND wish.payload_type LIKE '%SendRequested'
              AND NOT EXISTS (SELECT 1 FROM store.domain_event delivery
                              WHERE delivery.aggregate_identifier = convert_from(wish.payload, 'UTF8')::jsonb ->> 'deliveryId'
                                AND delivery.sequence_number = 0)""";
    private static final String SETTLED = """
            SELECT coalesce(max(global_index), 0) FROM store.domain_event
            WHERE global_index > :from AND global_index <= :from + :atMost AND time_stamp < :before""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private long checkedUntil;
    private long orphans;

    Invariants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    synchronized Findings check() {
        lookForOrphans();
        List<UUID> missed = jdbc.sql(MISSED)
                .param("atMost", MISSED_AT_ONCE)
                .query(UUID.class)
                .list();
        return jdbc.sql(COUNTS)
                .query((row, number) -> new Findings(
                        row.getLong("open"),
                        row.getLong("blocked"),
                        row.getLong("undecided"),
                        row.getLong("silent"),
                        row.getLong("neglected"),
                        orphans,
                        missed))
                .single();
    }

    /** Wishes to send that are old enough for their delivery to exist; each stretch of events is looked at once. */
    private void lookForOrphans() {
        long settled = jdbc.sql(SETTLED)
                .param("from", checkedUntil)
                .param("atMost", EVENTS_AT_ONCE)
                .param("before", clock.instant().minus(Duration.ofMinutes(5)).toString())
                .query(Long.class)
                .single();
        if (settled > checkedUntil) {
            orphans += jdbc.sql(WITHOUT_DELIVERY)
                    .param("from", checkedUntil)
                    .param("until", settled)
                    .query(Long.class)
                    .single();
            checkedUntil = settled;
        }
    }

    /**
     * What a look at all open deliveries gave.
     *
     * @param silent claims whose worker has been silent for long and that nobody took back
     * @param neglected due for long, in a mailbox that is not held, and nobody worked on them
     * @param orphans wishes to send that never became a delivery
     * @param missedTries deferred ones whose next try has passed
     */
    record Findings(
            long open,
            long blocked,
            long undecided,
            long silent,
            long neglected,
            long orphans,
            List<UUID> missedTries) {
        static final Findings NONE = new Findings(0, 0, 0, 0, 0, 0, List.of());

        boolean broken() {
            return silent > 0 || neglected > 0 || orphans > 0 || !missedTries.isEmpty();
        }

        String summary() {
            return "%d open, %d blocked, %d need a decision; claims left behind: %d, due and neglected: %d, wishes without a delivery: %d, missed tries: %d"
                    .formatted(open, blocked, undecided, silent, neglected, orphans, missedTries.size());
        }
    }
}
