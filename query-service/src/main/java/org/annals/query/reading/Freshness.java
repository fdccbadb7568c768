package org.annals.query.reading;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.annals.platform.problem.MalformedRequest;
import org.annals.platform.problem.NotCaughtUp;
import org.annals.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reading one's own writes: waits until the read side shows the version that the caller has written. */
@Component
public class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Waiters waiters;

    Freshness(Waiters waiters) {
        this.waiters = waiters;
    }

    /**
     * Reads a record, at least in the version asked for.
     *
     * @param slice the record's kind, as its changes are announced
     * @param minVersion null when any version will do
     * @param reading looks the record up; called again whenever it changed
     * @throws NotFound when there is none and no version was asked for
     * @throws NotCaughtUp when the version does not show up within five seconds
     */
    public <T extends Versioned> T read(
            String slice, UUID id, @Nullable Long minVersion, Supplier<Optional<T>> reading) {
        if (minVersion == null) {
            return reading.get().orElseThrow(() -> new NotFound(slice, id.toString()));
        }
        if (minVersion < 1) {
            throw MalformedRequest.at("minVersion", "out-of-range", "This must be 1 or more.");
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Waiters.Waiter waiter = waiters.waitFor(slice, id)) {
            while (true) {
                boolean lastLook = System.nanoTime() >= deadline;
                Optional<T> found = reading.get().filter(record -> record.version() >= minVersion);
                if (found.isPresent()) {
                    return found.get();
                }
                if (lastLook) {
                    throw new NotCaughtUp(RETRY_AFTER);
                }
                waiter.sleepUntil(deadline);
            }
        }
    }
}
