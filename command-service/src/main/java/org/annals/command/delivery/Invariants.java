package org.annals.command.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold of all deliveries at any time; see docs/delivery.md. */
@Component
class Invariants {
    private static final int MISSED_AT_ONCE = 500;
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(5);
    private static final String STATES = """
            SELECT d.state, count(*) AS open,
                   count(*) FILTER (WHERE d.state IN ('CLAIMED', 'ARMED') AND d.lease_until < now() - interval '2 minutes')
                       AS silent,
                   count(*) FILTER (WHERE d.due_at < now() - interval '10 minutes' AND d.claim_id IS NULL
                                      AND account.hold_cause IS NULL
                                      AND NOT EXISTS (SELECT 1 FROM command.open_delivery busy
                                                      WHERE busy.mailbox_id = d.mailbox_id AND busy.claim_id IS NOT NULL
                                                        AND busy.lease_until >= now())) AS neglected,
                   min(d.due_at) FILTER (WHERE d.claim_id IS NULL AND account.hold_cause IS NULL) AS due_since
            FROM command.open_delivery d
            LEFT JOIN command.mailbox_account account ON account.mailbox_id = d.mailbox_id
            WHERE d.state <> 'FAILED' GROUP BY d.state""";
    private static final String MISSED = """
            SELECT delivery_id FROM command.open_delivery
            WHERE next_attempt_at < now() - interval '2 minutes' ORDER BY next_attempt_at LIMIT :atMost""";

    private final JdbcClient jdbc;
    private final EventInvariants events;
    private final Clock clock;

    Invariants(JdbcClient jdbc, EventInvariants events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    Findings check() {
        Instant now = clock.instant();
        events.advance(now.minus(SETTLED_AFTER));
        List<UUID> missed = jdbc.sql(MISSED)
                .param("atMost", MISSED_AT_ONCE)
                .query(UUID.class)
                .list();
        Map<String, Long> open = new TreeMap<>();
        List<OfState> states = jdbc.sql(STATES).query(OfState.class).list();
        states.forEach(state -> open.put(state.state(), state.open()));
        return new Findings(
                open,
                states.stream().mapToLong(OfState::silent).sum(),
                states.stream().mapToLong(OfState::neglected).sum(),
                states.stream()
                        .filter(state -> state.dueSince() != null)
                        .map(state -> Duration.between(state.dueSince(), now))
                        .filter(Duration::isPositive)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO),
                events.broken(),
                missed);
    }

    private record OfState(String state, long open, long silent, long neglected, Instant dueSince) {}
}
