package org.annals.benchmarks.faults.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL of an application, seen from outside: its files on disk and its processes. */
public final class Database {

    public static final String NAME = "annals";
    public static final String USER = "annals";

    private final Path data;

    Database(Path data) {
        this.data = data;
    }

    /** A connection of our own, as the owner of the database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password());
    }

    public int port() {
        return Integer.parseInt(
                pidFile().lines().skip(3).findFirst().orElseThrow().strip());
    }

    public String password() {
        return secret("database-password");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME;
    }

    /** What a service needs to work on the same store. */
    Map<String, String> settings() {
        return Map.of(
                "CRM_DATABASE_URL", url(),
                "CRM_DATABASE_USER", USER,
                "CRM_DATABASE_PASSWORD", password(),
                "CRM_STORE_IDENTITY", secret("store-identity"),
                "CRM_JWT_SECRET", secret("jwt-secret"),
                "CRM_ENCRYPTION_KEYSET", secret("encryption-keyset.json"),
                "CRM_HISTORY_KEYSET", secret("history-keyset.json"));
    }

    /** What the server's processes that still live have used of the processors. */
    Duration processorTime() {
        return postmaster().stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@code kill -9} of the server; its children follow by themselves. */
    public void kill() {
        postmaster().ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    /** Waits until the application has started the server again. */
    public void awaitReturn() {
        Patience.upTo(
                Duration.ofMinutes(1),
                "PostgreSQL to be back",
                () -> postmaster().isPresent() && pidFile().contains("ready"));
    }

    void stop() {
        postmaster().ifPresent(server -> {
            server.destroy();
            server.onExit().join();
        });
    }

    private Optional<ProcessHandle> postmaster() {
        String file = pidFile();
        return file.isBlank()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(
                                file.lines().findFirst().orElseThrow().strip()))
                        .filter(ProcessHandle::isAlive);
    }

    private String pidFile() {
        Path file = data.resolve("postgres/postmaster.pid");
        return Files.exists(file) ? read(file) : "";
    }

    private String secret(String name) {
        return read(data.resolve("secrets").resolve(name)).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
