package org.annals.query.projecting;

import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that the views could not handle, and their second tries. */
@Component
public class DeadLetters {
    private static final String COUNT = "SELECT count(*) FROM read.dead_letter_entry WHERE processing_group = ?";
    private static final String GROUP_OF =
            "SELECT processing_group FROM read.dead_letter_entry WHERE dead_letter_id = ?";
    private static final String EVENT_OF = """
            SELECT first.event_identifier FROM read.dead_letter_entry wanted
              JOIN read.dead_letter_entry first USING (processing_group, sequence_identifier)
             WHERE wanted.dead_letter_id = ? ORDER BY first.sequence_index LIMIT 1
            """;
    private static final String FIRST_CAUSE = """
            SELECT payload_type || ', ' || cause_message || '.' FROM read.dead_letter_entry
             WHERE processing_group = ? AND cause_message IS NOT NULL ORDER BY enqueued_at, sequence_index LIMIT 1
            """;
    private static final String GROUPS = "SELECT DISTINCT processing_group FROM read.dead_letter_entry";
    private static final String RECORDS =
            "SELECT count(DISTINCT sequence_identifier) FROM read.dead_letter_entry" + " WHERE processing_group = ?";

    private final JdbcClient jdbc;
    private final Fillers fillers;

    DeadLetters(JdbcClient jdbc, Fillers fillers) {
        this.jdbc = jdbc;
        this.fillers = fillers;
    }

    public long count(Generation generation) {
        return jdbc.sql(COUNT).param(generation.name()).query(Long.class).single();
    }

    /** Why the first of them could not be handled. */
    public String firstCause(Generation generation) {
        String cause = value(FIRST_CAUSE, generation.name());
        return cause == null ? "no cause is known." : cause;
    }

    /** Tries the record of this event again, from its first event that was set aside. */
    public void tryAgain(String id) {
        String group = value(GROUP_OF, id);
        String event = value(EVENT_OF, id);
        if (group != null && event != null) {
            tryAgain(group, letter -> letter.message().getIdentifier().equals(event));
        }
    }

    /** Tries every record once, each from its first event that was set aside. */
    public void tryAllAgain() {
        for (String group : jdbc.sql(GROUPS).query(String.class).list()) {
            long records = jdbc.sql(RECORDS).param(group).query(Long.class).single();
            for (long i = 0; i < records; i++) {
                tryAgain(group, letter -> true);
            }
        }
    }

    private void tryAgain(String group, Predicate<DeadLetter<? extends EventMessage<?>>> wanted) {
        fillers.named(group).ifPresent(filler -> filler.tryAgain(wanted));
    }

    private @Nullable String value(String sql, String id) {
        List<String> found = jdbc.sql(sql).param(id).query(String.class).list();
        return found.isEmpty() ? null : found.getFirst();
    }
}
