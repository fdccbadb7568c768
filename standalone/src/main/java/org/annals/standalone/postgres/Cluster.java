package org.annals.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.annals.standalone.datafolder.StartRefusedException;

/**
 * The database folder. It appears whole or not at all: made beside its place, then renamed.
 *
 * <p>The superuser has no password and no way in over the network; the application owns its database and nothing else.
 * Collation is PostgreSQL's own {@code C.UTF-8}, the same on every machine and after every system update.
 */
final class Cluster {

    static final String DATABASE = "annals";
    static final String OWNER = "annals";

    private static final String MAJOR_VERSION = "18";
    private static final String WHO_MAY_CONNECT = "host %s %s 127.0.0.1/32 scram-sha-256%n".formatted(DATABASE, OWNER);

    private final Path folder;

    Cluster(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    void create(PostgresProgram program, String password) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        try {
            Directories.delete(unfinished);
            initialise(program, unfinished);
            createDatabase(program, unfinished, password);
            Files.writeString(unfinished.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefusedException("the database folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    void requireVersion() {
        Path file = folder.resolve("PG_VERSION");
        try {
            String found = Files.readString(file).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new StartRefusedException("the database folder " + folder + " belongs to PostgreSQL " + found
                        + ", this is PostgreSQL " + MAJOR_VERSION);
            }
        } catch (IOException missing) {
            throw new StartRefusedException(
                    "the database folder " + folder + " is broken: PG_VERSION is missing", missing);
        }
    }

    private void initialise(PostgresProgram program, Path unfinished) {
        refuseUnlessDone(program.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")));
    }

    private void createDatabase(PostgresProgram program, Path unfinished, String password) {
        String statements = """
                CREATE ROLE %2$s LOGIN PASSWORD '%3$s'
                CREATE DATABASE %1$s OWNER %2$s
                """.formatted(DATABASE, OWNER, password);
        refuseUnlessDone(
                program.run("postgres", List.of("--single", "-D", unfinished.toString(), "postgres"), statements));
    }

    private void refuseUnlessDone(PostgresProgram.Outcome outcome) {
        ServerLog.complaintIn(outcome.output()).ifPresent(this::refuse);
        if (outcome.failed()) {
            refuse(outcome.output().lines().findFirst().orElse("exit code " + outcome.exitCode()));
        }
    }

    private void refuse(String complaint) {
        throw new StartRefusedException("the database folder " + folder + " cannot be made: " + complaint);
    }
}
