package org.annals.query.projecting;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a start does after the migrations, before anybody reads: a view whose version in the code is higher than that of its
 * live tables gets a new generation beside them, which is filled once the processors run. A view that is new to this store
 * gets its first tables, which are live at once: nothing older could be shown instead. Where nothing has happened yet, the
 * tables are made anew on the spot. A rebuild of all views that is under way goes on with the others.
 */
final class GenerationStart {
    private static final String OPEN_REBUILD = """
            INSERT INTO read.rebuild (id, view, state, events_done, events_total, started_at, started_by)
            SELECT ?, ?, 'RUNNING', 0, coalesce(max(global_index), 0), now(), 'system:upgrade' FROM store.domain_event
            """;
    private static final String OVERTAKEN = """
            UPDATE read.rebuild SET state = 'FAILED', finished_at = now(), detail = 'A newer version came.'
             WHERE id = :id AND state = 'RUNNING' AND NOT EXISTS (
                   SELECT 1 FROM read.generation WHERE rebuild_id = :id AND state IN ('LOADING', 'FILLING'))
            """;

    private static final String ANYTHING_HAPPENED = "SELECT EXISTS (SELECT 1 FROM store.domain_event)";

    private final JdbcClient jdbc;
    private final Generations generations;
    private final GenerationTables tables;

    private GenerationStart(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.generations = new Generations(jdbc);
        this.tables = new GenerationTables(jdbc);
    }

    /** All of it in one transaction, in this node's turn. */
    static void prepare(Connection connection) {
        SingleConnectionDataSource database = new SingleConnectionDataSource(connection, true);
        GenerationStart start = new GenerationStart(JdbcClient.create(database));
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> start.prepare());
    }

    private void prepare() {
        List<String> added = Views.ALL.stream().filter(generations::isNew).toList();
        added.forEach(view -> tables.createWithIndexes(generations.open(view, "LIVE", null)));
        List<String> changed = Views.ALL.stream().filter(this::isToBeRebuilt).toList();
        changed.forEach(view -> {
            if (isUntouched(view)) {
                renew(view);
            } else {
                rebuild(view);
            }
        });
        if (!added.isEmpty() || !changed.isEmpty() || !tables.isPublished()) {
            tables.unpublish();
            tables.publish(Views.ALL.stream().map(generations::live).toList());
        }
    }

    private boolean isToBeRebuilt(String view) {
        int version = Views.version(view);
        return generations.live(view).version() < version
                && generations
                        .filling(view)
                        .filter(filling -> filling.version() >= version)
                        .isEmpty();
    }

    /** Asked again once nobody fills the tables any more: a node that runs already may be quicker. */
    private boolean isUntouched(String view) {
        if (anythingHappened()) {
            return false;
        }
        GenerationTransactions.holdOff(generations.live(view), jdbc);
        return !anythingHappened();
    }

    private boolean anythingHappened() {
        return jdbc.sql(ANYTHING_HAPPENED).query(Boolean.class).single();
    }

    private void renew(String view) {
        Generation live = generations.live(view);
        tables.drop(live);
        tables.createWithIndexes(live);
        generations.renew(live);
    }

    private void rebuild(String view) {
        generations.filling(view).ifPresent(overtaken -> {
            generations.retire(overtaken);
            jdbc.sql(OVERTAKEN).param("id", overtaken.rebuildId()).update();
        });
        UUID id = UUID.randomUUID();
        jdbc.sql(OPEN_REBUILD).params(id, view).update();
        Generation fresh = generations.open(view, "LOADING", id);
        tables.create(fresh);
        tables.align(generations.live(view), fresh);
    }
}
