package org.annals.benchmarks.simulation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Says now and then how far it is. */
final class SimulationProgress {
    private static final long EVERY = 5_000_000_000L;
    private static final int DAYS_PER_WORLD = 105;

    private final long deliveries;
    private final AtomicLong done;
    private final boolean aloud;
    private final long begun = System.nanoTime();
    private long told = begun;

    SimulationProgress(long deliveries, AtomicLong done, boolean aloud) {
        this.deliveries = deliveries;
        this.done = done;
        this.aloud = aloud;
    }

    void tell() {
        long now = System.nanoTime();
        if (!aloud || now - told < EVERY) {
            return;
        }
        told = now;
        long count = done.get();
        double seconds = (now - begun) / 1e9;
        long rate = Math.round(count / seconds);
        System.out.printf(
                "  %,d of %,d deliveries, %,d a second, %,d simulated years, %s left%n",
                count,
                deliveries,
                rate,
                count * DAYS_PER_WORLD / Simulation.PER_WORLD / 365,
                Duration.ofSeconds(rate == 0 ? 0 : (deliveries - count) / rate)
                        .toString()
                        .substring(2)
                        .toLowerCase());
    }
}
