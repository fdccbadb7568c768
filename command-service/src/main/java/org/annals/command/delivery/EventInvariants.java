package org.annals.command.delivery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the events against {@link EventInvariant}s, each stretch of them once: the position is kept in the database, and one
 * process at a time moves it on.
 */
@Component
class EventInvariants {
    private static final Logger LOG = LoggerFactory.getLogger(EventInvariants.class);

    /** A look may read the archived bytes of every message sent in its stretch. */
    private static final int EVENTS_AT_ONCE = 10_000;

    private static final String POSITION = "SELECT global_index FROM command.invariant_position FOR UPDATE SKIP LOCKED";
    private static final String SETTLED = """
            SELECT coalesce(max(global_index), 0) FROM (
                SELECT global_index, time_stamp FROM store.domain_event
                WHERE global_index > :from ORDER BY global_index LIMIT :atMost) stretch
            WHERE time_stamp < :before""";
    private static final String BORN_SINCE = """
            DELETE FROM command.broken_invariant broken
            WHERE invariant = 'I5' AND EXISTS (
                SELECT 1 FROM store.domain_event WHERE aggregate_identifier = broken.subject AND sequence_number = 0)""";

    private final JdbcClient jdbc;

    EventInvariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before events from then on are too young: what has to follow them may still be under way */
    @Transactional
    public void advance(Instant before) {
        Optional<Long> position = jdbc.sql(POSITION).query(Long.class).optional();
        if (position.isEmpty()) {
            return;
        }
        jdbc.sql(BORN_SINCE).update();
        long from = position.get();
        long until = jdbc.sql(SETTLED)
                .param("from", from)
                .param("atMost", EVENTS_AT_ONCE)
                .param("before", before.toString())
                .query(Long.class)
                .single();
        if (until > from) {
            for (EventInvariant invariant : EventInvariant.values()) {
                look(invariant, from, until);
            }
            jdbc.sql("UPDATE command.invariant_position SET global_index = ?")
                    .param(until)
                    .update();
        }
    }

    private void look(EventInvariant invariant, long from, long until) {
        List<String> found = jdbc.sql(invariant.breakers())
                .param("from", from)
                .param("until", until)
                .query(String.class)
                .list();
        for (String subject : found) {
            LOG.error("{} breaks invariant {} of deliveries", subject, invariant);
            jdbc.sql("INSERT INTO command.broken_invariant (invariant, subject) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(invariant.name(), subject)
                    .update();
        }
    }

    /** How many break each, found by whichever process; all of them are named. */
    Map<EventInvariant, Long> broken() {
        Map<EventInvariant, Long> broken = new EnumMap<>(EventInvariant.class);
        for (EventInvariant invariant : EventInvariant.values()) {
            broken.put(invariant, 0L);
        }
        jdbc.sql("SELECT invariant, count(*) AS found FROM command.broken_invariant GROUP BY invariant")
                .query(row -> {
                    broken.put(EventInvariant.valueOf(row.getString("invariant")), row.getLong("found"));
                });
        return broken;
    }
}
