package org.annals.standalone.history;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells every two seconds how far the verification is, and at the end how fast it was. */
final class Progress {
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private long told = begun;

    Progress(PrintStream out) {
        this.out = out;
    }

    void verified(long rows) {
        if (System.nanoTime() - told >= PAUSE) {
            told = System.nanoTime();
            end(rows);
        }
    }

    void end(long rows) {
        double seconds = Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
        out.printf(Locale.ROOT, "verified %d rows, %.0f rows/s%n", rows, rows / seconds);
    }
}
