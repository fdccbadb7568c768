package org.annals.query.projecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Finds the rows that differ between two generations, table by table, in sets. */
@Component
class TableDifferences {
    private static final int MOST = 100;
    private static final int TRIES = 50;
    private static final long PAUSE_MILLIS = 100;
    private static final String SHARED_COLUMNS = """
            SELECT string_agg(quote_ident(l.column_name), ', ' ORDER BY l.column_name)
              FROM information_schema.columns l JOIN information_schema.columns r USING (table_name, column_name)
             WHERE l.table_schema = ? AND r.table_schema = ? AND table_name = ?
            """;
    private static final String DIFFERENCES = """
            SELECT side, row FROM (
                SELECT 'live' AS side, rows.row FROM (
                    SELECT x::text AS row FROM (SELECT %1$s FROM %2$s) x
                    EXCEPT ALL SELECT x::text FROM (SELECT %1$s FROM %3$s) x) rows
                UNION ALL
                SELECT 'rebuilt', rows.row FROM (
                    SELECT x::text AS row FROM (SELECT %1$s FROM %3$s) x
                    EXCEPT ALL SELECT x::text FROM (SELECT %1$s FROM %2$s) x) rows) differing
             ORDER BY row, side LIMIT 100
            """;

    private final DataSource database;
    private final GenerationTables tables;

    TableDifferences(DataSource database, GenerationTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * @param level brings the other tables to where the live ones stand, which are held meanwhile; false when that did not
     *     work out, and they have to move on first
     */
    List<Difference> between(Generation live, Generation other, BooleanSupplier level) {
        try (Connection snapshot = database.getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            snapshot.setReadOnly(true);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(snapshot, true));
            jdbc.sql("SET LOCAL statement_timeout = '10min'").update();
            holdWhile(live, level, () -> jdbc.sql("SELECT 1").query().singleValue());
            List<Difference> found = compare(jdbc, live, other);
            snapshot.rollback();
            snapshot.setReadOnly(false);
            snapshot.setAutoCommit(true);
            return found;
        } catch (SQLException e) {
            throw new TransientDataAccessResourceException("the tables could not be compared", e);
        }
    }

    private void holdWhile(Generation live, BooleanSupplier level, Runnable takeSnapshot) throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            try (Connection hold = database.getConnection()) {
                hold.setAutoCommit(false);
                try {
                    GenerationTransactions.holdOff(live, JdbcClient.create(new SingleConnectionDataSource(hold, true)));
                    if (level.getAsBoolean()) {
                        takeSnapshot.run();
                        return;
                    }
                } finally {
                    hold.rollback();
                    hold.setAutoCommit(true);
                }
            }
            pause();
        }
        throw new TransientDataAccessResourceException("the live tables are never at rest", (Throwable) null);
    }

    private List<Difference> compare(JdbcClient jdbc, Generation live, Generation other) {
        List<Difference> found = new ArrayList<>();
        for (String table : tables.tables(live)) {
            String columns = jdbc.sql(SHARED_COLUMNS)
                    .params(live.schema(), other.schema(), table)
                    .query(String.class)
                    .single();
            jdbc.sql(DIFFERENCES.formatted(columns, live.schema() + "." + table, other.schema() + "." + table))
                    .query((row, number) -> new Difference(table, row.getString("side"), row.getString("row")))
                    .list()
                    .forEach(found::add);
        }
        return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }
}
