package org.annals.benchmarks.size;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The finished rows of all live views, put by PostgreSQL into tables like theirs, with the same indexes, on all processors:
 * what writing them takes, however they are made.
 */
final class BareCopy {
    private static final String SCHEMA = "copied";
    private static final String LARGEST_FIRST = """
            SELECT table_of.relname, 'read_' || view || '_' || number AS live,
                   (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                     WHERE attrelid = table_of.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
                   ARRAY(SELECT replace(indexdef, ' ON ' || schemaname || '.', ' ON %s.') FROM pg_indexes
                          WHERE schemaname = 'read_' || view || '_' || number AND tablename = relname
                          ORDER BY indexname) AS indexes
              FROM read.generation
              JOIN pg_class table_of ON relkind = 'r' AND relnamespace = ('read_' || view || '_' || number)::regnamespace
             WHERE state = 'LIVE'
             ORDER BY pg_total_relation_size(table_of.oid) DESC
            """.formatted(SCHEMA);

    private final Business business;

    private record Table(String name, String live, String columns, List<String> indexes) {}

    BareCopy(Business business) {
        this.business = business;
    }

    /** @return the seconds it took */
    double run() {
        execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE", "CREATE SCHEMA " + SCHEMA);
        List<Table> tables = tables();
        long began = System.nanoTime();
        try (ExecutorService processors =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            tables.stream()
                    .map(table -> processors.submit(() -> copy(table)))
                    .toList()
                    .forEach(Futures::result);
        }
        double seconds = Business.seconds(began);
        execute("DROP SCHEMA " + SCHEMA + " CASCADE");
        business.tell("PostgreSQL alone wrote the rows of all views once more in %.1f s", seconds);
        return seconds;
    }

    private void copy(Table table) {
        List<String> statements = new ArrayList<>(List.of(
                "SELECT set_config(name, greatest(setting::bigint, 131072) || 'kB', false)"
                        + " FROM pg_settings WHERE name = 'maintenance_work_mem'",
                "CREATE TABLE %s.%s (LIKE %s.%2$s INCLUDING DEFAULTS INCLUDING GENERATED)"
                        .formatted(SCHEMA, table.name(), table.live()),
                "INSERT INTO %s.%s (%s) SELECT %3$s FROM %4$s.%2$s"
                        .formatted(SCHEMA, table.name(), table.columns(), table.live())));
        statements.addAll(table.indexes());
        statements.add("ANALYZE " + SCHEMA + "." + table.name());
        execute(statements.toArray(String[]::new));
    }

    private void execute(String... statements) {
        try (Connection connection = business.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        try (Connection connection = business.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LARGEST_FIRST)) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2), row.getString(3), List.of((String[])
                        row.getArray(4).getArray())));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
