package org.annals.benchmarks.size;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tables of one view, filled by PostgreSQL alone from the stored JSON, with the indexes that the live ones have. */
final class BareRebuild {
    private static final String SCHEMA = "bare";

    private final Business business;
    private final String view;
    private final List<String> tables;

    BareRebuild(Business business, String view, String... tables) {
        this.business = business;
        this.view = view;
        this.tables = List.of(tables);
    }

    /** @return the seconds it took */
    double run() {
        try (Connection connection = business.connect();
                Statement statement = connection.createStatement()) {
            String live = live(statement);
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + SCHEMA);
            long began = System.nanoTime();
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = " + SCHEMA + ", public");
            statement.execute("SELECT set_config(name, greatest(setting::bigint, 131072) || 'kB', true)"
                    + " FROM pg_settings WHERE name IN ('maintenance_work_mem', 'work_mem')");
            for (String table : tables) {
                statement.execute(
                        "CREATE TABLE %1$s.%3$s (LIKE %2$s.%3$s INCLUDING DEFAULTS)".formatted(SCHEMA, live, table));
            }
            statement.execute(statements());
            for (String index : indexes(statement, live)) {
                statement.execute(index);
            }
            for (String table : tables) {
                statement.execute("ANALYZE " + SCHEMA + "." + table);
            }
            connection.commit();
            double seconds = Business.seconds(began);
            connection.setAutoCommit(true);
            business.tell("PostgreSQL alone filled %s in %.1f s", view, seconds);
            return seconds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return by table, how many rows only one side has */
    List<String> differences() {
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            String pair = "(SELECT * FROM %s.%s EXCEPT ALL SELECT * FROM %s.%s)";
            long rows = business.number("SELECT (SELECT count(*) FROM "
                    + pair.formatted(SCHEMA, table, "read", table) + " a) + (SELECT count(*) FROM "
                    + pair.formatted("read", table, SCHEMA, table) + " b)");
            if (rows > 0) {
                found.add(table + ": " + rows);
            }
        }
        return found;
    }

    void drop() {
        try (Connection connection = business.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String live(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(
                "SELECT number FROM read.generation WHERE state = 'LIVE' AND view = '" + view + "'")) {
            answer.next();
            return "read_" + view + "_" + answer.getInt(1);
        }
    }

    private List<String> indexes(Statement statement, String live) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = '"
                + live + "' ORDER BY tablename, indexname")) {
            while (row.next()) {
                if (tables.contains(row.getString(1))) {
                    definitions.add(row.getString(2).replace(" ON " + live + ".", " ON " + SCHEMA + "."));
                }
            }
        }
        return definitions;
    }

    private String statements() {
        try (InputStream file = BareRebuild.class.getResourceAsStream(view + ".sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
