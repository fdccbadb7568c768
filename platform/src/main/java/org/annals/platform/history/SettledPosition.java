package org.annals.platform.history;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to which position a table, such as that of events, is complete. Positions are given out before the commit, so a later one may be
 * seen before an earlier one; and a position whose transaction failed is never filled.
 *
 * <p>Whoever was given a position holds PostgreSQL's row-exclusive lock on the table from before that moment until its
 * transaction has ended. So once all holders that were seen after position N have gone, nobody can still add a row up
 * to N. Waits for nobody and makes nobody wait.
 */
public final class SettledPosition {
    private static final String WRITERS = """
            SELECT virtualtransaction FROM pg_locks
             WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND granted
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND relation = ?::regclass
            """;

    private final JdbcClient jdbc;
    private final SealedTable table;
    private long settled;
    private long candidate;
    private Set<String> writers = Set.of();

    /** Of the event table. */
    public SettledPosition(JdbcClient jdbc) {
        this(jdbc, SealedTable.EVENTS);
    }

    SettledPosition(JdbcClient jdbc, SealedTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Looks again; to be called outside a transaction, whose snapshot might be old. Never goes back. */
    public synchronized long look() {
        if (candidate > settled) {
            writers.retainAll(writersNow());
            if (!writers.isEmpty()) {
                return settled;
            }
            settled = candidate;
        }
        candidate = jdbc.sql(table.head()).query(Long.class).single();
        if (candidate > settled) {
            writers = writersNow();
            if (writers.isEmpty()) {
                settled = candidate;
            }
        }
        return settled;
    }

    private Set<String> writersNow() {
        return new HashSet<>(
                jdbc.sql(WRITERS).param(table.table()).query(String.class).list());
    }
}
