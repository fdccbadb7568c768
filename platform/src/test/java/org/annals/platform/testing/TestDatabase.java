package org.annals.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty database on a real PostgreSQL server that this JVM starts once and stops when it ends.
 *
 * <p>The server runs with the durable settings that the application insists on, so that whole services start on it.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String USER = "postgres";

    private final String name;
    private final String url;

    private TestDatabase(String name, String url) {
        this.name = name;
        this.url = url;
    }

    /** Creates a database of its own for the caller; call it once per test class. */
    public static TestDatabase fresh() {
        var name = "test_" + COUNTER.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        return new TestDatabase(name, "jdbc:postgresql://localhost:%d/%s".formatted(Server.POSTGRES.getPort(), name));
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    public String user() {
        return USER;
    }

    /** The server trusts local connections, so any password does. */
    public String password() {
        return "";
    }

    /** An unpooled data source: each call of {@code getConnection} opens a connection of its own. */
    public DataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(USER);
        return dataSource;
    }

    /** Starts with the first test that asks for a database. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the test PostgreSQL does not start", e);
            }
        }
    }
}
