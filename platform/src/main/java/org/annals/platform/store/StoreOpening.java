package org.annals.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.annals.platform.setting.SettingRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Opens the database in the only safe order: reach it, check that it keeps what it is given, check that it is the right
 * one, migrate. Nodes that start together take turns.
 */
final class StoreOpening {
    private static final long TURN = 0x414e4e414c53L;
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private final DatabaseSettings settings;

    StoreOpening(DatabaseSettings settings) {
        this.settings = settings;
    }

    void open(List<SchemaMigration> migrations) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            checkServer(statement);
            statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
            StoreIdentity identity = new StoreIdentity(connection, settings);
            identity.check();
            for (SchemaMigration migration : migrations) {
                migrate(migration);
                migration.then().run(connection);
            }
            identity.record();
        } catch (SQLException e) {
            throw new SettingRefused(
                    "CRM_DATABASE_URL",
                    "leads to a database that refused a statement at start-up: " + e.getMessage(),
                    e);
        }
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        } catch (SQLException e) {
            boolean credentials = e.getSQLState() != null && e.getSQLState().startsWith("28");
            throw new SettingRefused(
                    credentials ? "CRM_DATABASE_USER / CRM_DATABASE_PASSWORD" : "CRM_DATABASE_URL",
                    credentials ? "are refused by the database" : "leads to no usable database: " + e.getMessage(),
                    e);
        }
    }

    private void checkServer(Statement statement) throws SQLException {
        for (var required : DURABLE.entrySet()) {
            String actual = show(statement, required.getKey());
            if (!actual.equals(required.getValue())) {
                throw new SettingRefused(
                        "CRM_DATABASE_URL",
                        "leads to a server that has " + required.getKey() + "=" + actual
                                + " and could lose what it confirmed; set it to " + required.getValue());
            }
        }
        if (show(statement, "transaction_read_only").equals("on")) {
            throw new SettingRefused("CRM_DATABASE_URL", "leads to a read-only server (a replica?)");
        }
        if (!show(statement, "server_encoding").equals("UTF8")) {
            throw new SettingRefused("CRM_DATABASE_URL", "leads to a database that is not encoded in UTF8");
        }
    }

    private static String show(Statement statement, String parameter) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + parameter)) {
            row.next();
            return row.getString(1);
        }
    }

    private void migrate(SchemaMigration migration) {
        try {
            Flyway.configure()
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .schemas(migration.schema())
                    .locations("classpath:" + migration.location())
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SettingRefused(
                    "CRM_DATABASE_URL",
                    "leads to a database whose schema " + migration.schema()
                            + " could not be migrated; nothing was started: " + e.getMessage(),
                    e);
        }
    }
}
