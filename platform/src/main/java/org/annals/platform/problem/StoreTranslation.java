package org.annals.platform.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** What the event store and the database say: no such aggregate, somebody was faster, or nobody is at home. */
class StoreTranslation implements ProblemTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(StoreTranslation.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(3);

    /** SQLSTATE classes: connection, transaction rollback, out of resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    @Override
    public Optional<ProblemAnswer> translate(Throwable failure) {
        return switch (failure) {
            case AggregateNotFoundException missing ->
                Optional.of(ProblemAnswer.of(
                        ProblemType.NOT_FOUND,
                        "There is nothing with the id %s.".formatted(missing.getAggregateIdentifier())));
            case ConcurrencyException _ -> Optional.of(concurrentChange());
            case ConflictingModificationException _ -> Optional.of(concurrentChange());
            case AggregateStreamCreationException _ -> Optional.of(concurrentChange());
            default -> isPassing(failure) ? Optional.of(unavailable(failure)) : Optional.empty();
        };
    }

    private static ProblemAnswer concurrentChange() {
        return ProblemAnswer.of(ProblemType.CONCURRENT_CHANGE, "Another change of the same record came first.")
                .retryAfter(SOON);
    }

    private static ProblemAnswer unavailable(Throwable failure) {
        LOG.warn("The database is not available, answered with 503: {}", failure.toString());
        return ProblemAnswer.of(
                        ProblemType.TEMPORARILY_UNAVAILABLE,
                        "The database does not answer. Nothing was lost; try again.")
                .retryAfter(LATER);
    }

    private static boolean isPassing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var passing = switch (cause) {
                case TransientDataAccessException _ -> true;
                case RecoverableDataAccessException _ -> true;
                case DataAccessResourceFailureException _ -> true;
                case CannotCreateTransactionException _ -> true;
                case TransactionTimedOutException _ -> true;
                case SQLTransientException _ -> true;
                case SQLRecoverableException _ -> true;
                case SQLException sql -> isPassing(sql.getSQLState());
                default -> false;
            };
            if (passing) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() == 5 && PASSING.contains(sqlState.substring(0, 2));
    }
}
