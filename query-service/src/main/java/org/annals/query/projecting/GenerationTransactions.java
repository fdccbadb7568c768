package org.annals.query.projecting;

import javax.sql.DataSource;
import org.annals.query.filling.Batch;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions that fill one generation. Rows and position move together, so a commit need not wait for the disk: a
 * crash only repeats work. Rows are looked up by their keys, whatever is not known yet of tables that grow by thousands of
 * rows a second. A shared lock lets a switch or a comparison find a moment without any of them. The search path
 * stays as it is: with it, every statement that the connection has prepared would have to be prepared anew.
 */
final class GenerationTransactions implements TransactionManager {
    private static final String BEGIN = """
            SELECT set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true),
                   pg_advisory_xact_lock_shared(?, ?)
            """;
    private static final int LOCK_SPACE = 0x72656164;

    private final Generation generation;
    private final Place place;
    private final boolean loading;
    private final DefaultTransactionDefinition definition;

    private GenerationTransactions(Generation generation, Place place, int propagation, boolean loading) {
        this.generation = generation;
        this.place = place;
        this.loading = loading;
        this.definition = new DefaultTransactionDefinition(propagation);
    }

    /** Where the tables are. */
    record Place(PlatformTransactionManager transactions, DataSource database, JdbcClient jdbc) {}

    /** For batches: what is inside another one belongs to it. */
    static GenerationTransactions joined(Generation generation, Place place) {
        return new GenerationTransactions(generation, place, DefaultTransactionDefinition.PROPAGATION_REQUIRED, false);
    }

    /** The same for tables that nobody reads yet. */
    static GenerationTransactions loading(Generation generation, Place place) {
        return new GenerationTransactions(generation, place, DefaultTransactionDefinition.PROPAGATION_REQUIRED, true);
    }

    /** For second tries of single events: each may fail without spoiling the record of it. */
    static GenerationTransactions separate(Generation generation, Place place) {
        return new GenerationTransactions(
                generation, place, DefaultTransactionDefinition.PROPAGATION_REQUIRES_NEW, false);
    }

    /** The generation that this thread's transaction fills; null when it fills none. */
    static @Nullable Generation current() {
        return (Generation) TransactionSynchronizationManager.getResource(GenerationTransactions.class);
    }

    /** Waits until no transaction fills the generation, and holds new ones off until this transaction ends. */
    static void holdOff(Generation generation, JdbcClient jdbc) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?, ?)")
                .params(LOCK_SPACE, generation.name().hashCode())
                .query((row, number) -> number)
                .list();
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = place.transactions().getTransaction(definition);
        if (status.isNewTransaction()) {
            try {
                begin();
            } catch (RuntimeException e) {
                place.transactions().rollback(status);
                throw e;
            }
        }
        return new Transaction() {
            @Override
            public void commit() {
                place.transactions().commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    place.transactions().rollback(status);
                }
            }
        };
    }

    private void begin() {
        if (current() == null) {
            TransactionSynchronizationManager.bindResource(GenerationTransactions.class, generation);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int outcome) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(GenerationTransactions.class);
                }
            });
        }
        Batch.begin(place.database(), generation.schema(), loading);
        place.jdbc()
                .sql(BEGIN)
                .params(LOCK_SPACE, generation.name().hashCode())
                .query((row, number) -> number)
                .list();
    }
}
