package org.annals.benchmarks.faults;

import java.time.Duration;

/** @param finding what went wrong, or null when the row passed */
record RowResult(String name, String finding, Duration took) {

    boolean passed() {
        return finding == null;
    }

    /** The same row's next step; it counts as one row. */
    RowResult then(RowResult next) {
        return new RowResult(name, next.finding, took.plus(next.took));
    }

    static RowResult of(Row row, Bench bench) {
        long began = System.nanoTime();
        String finding = null;
        try {
            row.play(bench);
        } catch (RowFailed failed) {
            finding = failed.getMessage();
        } catch (Exception broken) {
            finding = broken.toString();
        }
        return new RowResult(row.name(), finding, Duration.ofNanos(System.nanoTime() - began));
    }
}
