package org.annals.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.annals.standalone.datafolder.StartRefusedException;

/** The server process that an earlier run may have left on a database folder, as {@code postmaster.pid} tells. */
final class Postmaster {

    private final Path cluster;

    Postmaster(Path cluster) {
        this.cluster = cluster;
    }

    boolean isRunning() {
        return process().isPresent();
    }

    /** The server's main process, if it runs. */
    Optional<ProcessHandle> process() {
        return namedProcess().filter(this::servesThisFolder);
    }

    /** Where the running server listens, as the fourth line of its {@code postmaster.pid} tells. */
    int port() {
        try {
            return Integer.parseInt(Files.readAllLines(pidFile()).get(3).strip());
        } catch (IOException | RuntimeException unreadable) {
            throw new StartRefusedException("the file " + pidFile() + " cannot be understood", unreadable);
        }
    }

    /**
     * Removes a {@code postmaster.pid} whose number now belongs to a stranger, as happens after a reboot: PostgreSQL
     * would take the stranger for itself. Without a stranger the file stays; PostgreSQL judges it better.
     */
    void forgetStranger() {
        Predicate<ProcessHandle> ours = this::servesThisFolder;
        if (namedProcess().filter(ours.negate()).isEmpty()) {
            return;
        }
        if (ProcessHandle.allProcesses().anyMatch(ours)) {
            throw new StartRefusedException("processes of a broken PostgreSQL still work in " + cluster);
        }
        try {
            Files.delete(pidFile());
        } catch (IOException e) {
            throw new StartRefusedException("the stale file " + pidFile() + " cannot be deleted", e);
        }
    }

    private Optional<ProcessHandle> namedProcess() {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException unreadable) {
            throw new StartRefusedException("the file " + pidFile() + " cannot be understood", unreadable);
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        boolean isPostgres = process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.endsWith("postgres"))
                .isPresent();
        return isPostgres && worksHere(process);
    }

    private boolean worksHere(ProcessHandle process) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (!Files.exists(workingDirectory)) {
            return true;
        }
        try {
            return Files.isSameFile(workingDirectory, cluster);
        } catch (IOException endedMeanwhile) {
            return false;
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
