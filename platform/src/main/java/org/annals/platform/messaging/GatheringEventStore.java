package org.annals.platform.messaging;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * An event store that looks for new events a moment after a commit, not after each one: when many commit at once, one look at
 * the log finds all of theirs. The moment is longer when the last look was just now.
 */
final class GatheringEventStore extends EmbeddedEventStore {
    private static final long GATHER_MILLIS = 4;
    private static final long BETWEEN_LOOKS_MILLIS = 40;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("new-events").daemon().factory());
    private final AtomicBoolean awaited = new AtomicBoolean();
    private volatile long lastLook = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS_MILLIS);

    GatheringEventStore(Builder builder) {
        super(builder);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (awaited.compareAndSet(false, true)) {
            long sinceLast = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastLook);
            clock.schedule(
                    () -> look(events),
                    Math.max(GATHER_MILLIS, BETWEEN_LOOKS_MILLIS - sinceLast),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look(List<? extends EventMessage<?>> events) {
        lastLook = System.nanoTime();
        awaited.set(false);
        super.afterCommit(events);
    }
}
