package org.annals.platform.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.annals.platform.problem.KeyAnswered;
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
    private final GatheredCalls<Decision, Outcome> decisions =
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
     * @throws KeyAnswered when they answer a request whose key another one has answered meanwhile
     */
    void append(List<EventRow> events, Consumer<Exception> failed) {
        Decision decision = Decision.of(events);
        Optional<LateTransactions.Unbegun> unbegun = LateTransactions.unbegun();
        if (unbegun.isEmpty()) {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                within(connection, decision, failed);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
            return;
        }
        unbegun.get().putOff(new LateTransactions.PutOff() {
            @Override
            public void within(Connection connection) {
                EventLog.within(connection, decision, failed);
            }

            @Override
            public void alone() {
                Optional<SQLException> failure = decisions.call(decision).failure();
                decision.answerStored(failure.isEmpty());
                failure.ifPresent(cause -> decision.failed(cause, failed));
            }
        });
    }

    private static void within(Connection connection, Decision decision, Consumer<Exception> failed) {
        decision.answerStoredWithTransaction();
        try {
            Decision.insert(connection, List.of(decision));
        } catch (SQLException e) {
            decision.failed(e, failed);
        }
    }

    private List<Outcome> together(List<Decision> decisions) {
        Outcome all = store(decisions);
        if (decisions.size() > 1 && all.failure().filter(EventLog::isOfOne).isPresent()) {
            return decisions.stream().map(decision -> store(List.of(decision))).toList();
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
    private Outcome store(List<Decision> decisions) {
        try (Connection connection = database.getConnection()) {
            Decision.insert(connection, decisions);
            return Outcome.STORED;
        } catch (SQLException e) {
            return new Outcome(Optional.of(e));
        }
    }
}
