package org.annals.benchmarks.faults.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL of an application, seen from outside: its files on disk and its processes. */
public final class Database {

    private final Path data;

    Database(Path data) {
        this.data = data;
    }

    /** What a service needs to work on the same store. */
    Map<String, String> settings() {
        return Map.of(
                "CRM_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port() + "/annals",
                "CRM_DATABASE_USER", "annals",
                "CRM_DATABASE_PASSWORD", secret("database-password"),
                "CRM_STORE_IDENTITY", secret("store-identity"),
                "CRM_JWT_SECRET", secret("jwt-secret"),
                "CRM_ENCRYPTION_KEYSET", secret("encryption-keyset.json"),
                "CRM_HISTORY_KEYSET", secret("history-keyset.json"));
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

    private String port() {
        return pidFile().lines().skip(3).findFirst().orElseThrow().strip();
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
