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
 * the log finds all of theirs.
 */
final class GatheringEventStore extends EmbeddedEventStore {
    private static final int GATHER_MILLIS = 4;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("new-events").daemon().factory());
    private final AtomicBoolean awaited = new AtomicBoolean();

    GatheringEventStore(Builder builder) {
        super(builder);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (awaited.compareAndSet(false, true)) {
            clock.schedule(() -> look(events), GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(List<? extends EventMessage<?>> events) {
        awaited.set(false);
        super.afterCommit(events);
    }
}
