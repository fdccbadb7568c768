package org.annals.query.projecting;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes new generations, and lets them go live: all readers of all nodes move over with one commit. */
@Component
public class GenerationSwitch {
    private static final String MY_TURN = "SELECT pg_try_advisory_xact_lock(x'72656164'::int, 0)";
    private static final String LOCK_TIMEOUT = "55P03";

    private final Generations generations;
    private final GenerationTables tables;
    private final ViewProcessors processors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    GenerationSwitch(
            Generations generations,
            GenerationTables tables,
            ViewProcessors processors,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.tables = tables;
        this.processors = processors;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes empty tables beside the live ones; from the caller's commit on every node may fill them. */
    public void open(UUID rebuild, List<String> views) {
        views.forEach(view -> tables.create(generations.open(view, "LOADING", rebuild)));
    }

    /** Gives the tables of a rebuild up; the live ones go on. */
    public void abandon(UUID rebuild) {
        generations.of(rebuild).forEach(generations::retire);
    }

    /**
     * Lets all tables of a rebuild go live if they show whatever the live ones show, and nobody has to be waited for long.
     * Whoever reads now goes first: a reader never has to give way.
     *
     * @param then what else belongs into the transaction
     * @return false when it has to be tried again
     */
    public boolean attempt(UUID rebuild, Runnable then) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> isDone(rebuild, then)));
        } catch (DataAccessException e) {
            if (isBusy(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isBusy(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState());
    }

    private boolean isDone(UUID rebuild, Runnable then) {
        if (!jdbc.sql(MY_TURN).query(Boolean.class).single()) {
            return false;
        }
        List<Generation> fresh = generations.of(rebuild);
        jdbc.sql("SET LOCAL lock_timeout = '2s'").update();
        for (Generation generation : fresh) {
            GenerationTransactions.holdOff(generations.live(generation.view()), jdbc);
            GenerationTransactions.holdOff(generation, jdbc);
        }
        if (fresh.isEmpty() || !fresh.stream().allMatch(this::isCaughtUp)) {
            return false;
        }
        // Less than PostgreSQL's deadlock_timeout (1 s): where two wait for each other, this one gives up.
        jdbc.sql("SET LOCAL lock_timeout = '300ms'").update();
        tables.unpublish();
        fresh.forEach(generations::goLive);
        tables.publish(Views.ALL.stream().map(generations::live).toList());
        then.run();
        return true;
    }

    private boolean isCaughtUp(Generation generation) {
        return generation.isLoaded() && processors.covers(generation, generations.live(generation.view()));
    }
}
