package org.annals.benchmarks.faults.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process of the application, and everything that can befall it. */
public final class Jvm {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Process process;
    private final Path console;

    Jvm(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    /** Waits until the process says what it says when it is ready, or ends. */
    void awaitReady(BooleanSupplier ready) {
        Patience.upTo(START, "the application to be ready", () -> !process.isAlive() || ready.getAsBoolean());
        if (!process.isAlive()) {
            throw new IllegalStateException("the application does not start: " + output());
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end; false when it still runs after this time. */
    public boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the process holds in memory, in megabytes, as {@code ps} tells. */
    public double residentMegabytes() {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has used of the processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(STOP);
    }

    /** SIGSTOP: nothing of the process runs until this is done, however it ends; then SIGCONT. */
    public void suspendedDuring(Runnable meanwhile) {
        signal("STOP");
        try {
            meanwhile.run();
        } finally {
            signal("CONT");
        }
    }

    /** What Ctrl-C does; harder when that does not help. */
    void stop() {
        process.destroy();
        if (!awaitEnd(STOP)) {
            kill();
        }
    }

    String output() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
