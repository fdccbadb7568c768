package org.annals.platform.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.annals.platform.store.GatheredCalls;
import org.annals.platform.store.LateTransactions;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The end of the log, where the events of decisions are added: those of one decision all or none. A decision that writes
 * more than events does so in its transaction. Those that do not, and come while others are being written, share a statement
 * and its commit: a busy moment costs the disk and the database a few, not one each.
 */
final class EventLog {
    private static final int MOST_AT_ONCE = 100;
    private static final String DEADLOCK = "40P01";
    private static final String CONSTRAINTS = "23";

    private final DataSource database;
    private final GatheredCalls<List<EventRow>, Outcome> decisions =
            new GatheredCalls<>("event-log", MOST_AT_ONCE, this::together);

    private record Outcome(Optional<SQLException> failure) {
        private static final Outcome STORED = new Outcome(Optional.empty());
    }

    EventLog(DataSource database) {
        this.database = database;
    }

    /**
     * Adds what was decided: at the end of the transaction when it is all that there is to write, else within it.
     *
     * @param failed throws what a failure means to Axon
     */
    void append(List<EventRow> events, Consumer<Exception> failed) {
        Optional<LateTransactions.Unbegun> unbegun = LateTransactions.unbegun();
        if (unbegun.isEmpty()) {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                insert(connection, events, failed);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
            return;
        }
        unbegun.get().putOff(new LateTransactions.PutOff() {
            @Override
            public void within(Connection connection) {
                insert(connection, events, failed);
            }

            @Override
            public void alone() {
                decisions.call(events).failure().ifPresent(failed);
            }
        });
    }

    private static void insert(Connection connection, List<EventRow> events, Consumer<Exception> failed) {
        try {
            EventRow.insert(connection, events);
        } catch (SQLException e) {
            failed.accept(e);
        }
    }

    private List<Outcome> together(List<List<EventRow>> decisions) {
        Outcome all = store(decisions.stream().flatMap(List::stream).toList());
        if (decisions.size() > 1 && all.failure().filter(EventLog::isOfOne).isPresent()) {
            return decisions.stream().map(this::store).toList();
        }
        return Collections.nCopies(decisions.size(), all);
    }

    /** Whether it was the events of one decision, or another node, that kept all from being stored. */
    private static boolean isOfOne(SQLException failure) {
        return failure.getSQLState() != null
                && (failure.getSQLState().startsWith(CONSTRAINTS)
                        || failure.getSQLState().equals(DEADLOCK));
    }

    /** One statement, so one transaction. */
    private Outcome store(List<EventRow> events) {
        try (Connection connection = database.getConnection()) {
            EventRow.insert(connection, events);
            return Outcome.STORED;
        } catch (SQLException e) {
            return new Outcome(Optional.of(e));
        }
    }
}
