package org.annals.benchmarks.faults.application;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what another process does. */
public final class Patience {

    private static final long LOOK_EVERY_MILLIS = 200;

    private Patience() {}

    /** @throws IllegalStateException naming what did not happen in time */
    public static void upTo(Duration limit, String what, BooleanSupplier happened) {
        until(limit, () -> happened.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("waited " + limit.toSeconds() + " s for " + what));
    }

    /** Looks until there is something; empty when the time is over. */
    public static <T> Optional<T> until(Duration limit, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent() || System.nanoTime() >= deadline) {
                return found;
            }
            pause(Duration.ofMillis(LOOK_EVERY_MILLIS));
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
