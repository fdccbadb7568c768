package org.annals.platform.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The event store's tables, with a memory for the events of records that were lately worked on: of those, only what came
 * since is read and understood anew. The store is asked each time, on whichever node it was written; what is remembered are
 * facts, which do not change.
 *
 * <p>No record lives long enough to need snapshots; not asking for them saves each command a way to the database.
 */
final class RememberingEngine extends JdbcEventStorageEngine {
    private static final int MOST_EVENTS = 5_000;

    private final Cache<String, List<? extends DomainEventMessage<?>>> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((String record, List<? extends DomainEventMessage<?>> events) -> events.size())
            .build();

    private final EventLog log;

    RememberingEngine(Builder builder, EventLog log) {
        super(builder);
        this.log = log;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            log.append(
                    events.stream()
                            .map(event -> EventRow.of((DomainEventMessage<?>) event, serializer))
                            .toList(),
                    failure -> handlePersistenceException(failure, events.getFirst()));
        }
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (firstSequenceNumber > 0) {
            return super.readEvents(aggregateIdentifier, firstSequenceNumber);
        }
        List<? extends DomainEventMessage<?>> known = remembered.getIfPresent(aggregateIdentifier);
        List<? extends DomainEventMessage<?>> events = known == null ? List.of() : goOn(aggregateIdentifier, known);
        if (events.isEmpty()) {
            events = read(aggregateIdentifier, 0);
        }
        if (known == null || events.size() != known.size()) {
            rememberOnceCommitted(aggregateIdentifier, events);
        }
        return DomainEventStream.of(events);
    }

    /** The last known event is read again, and has to be the same; empty when it is not. */
    private List<? extends DomainEventMessage<?>> goOn(
            String aggregateIdentifier, List<? extends DomainEventMessage<?>> known) {
        DomainEventMessage<?> last = known.getLast();
        List<? extends DomainEventMessage<?>> since = read(aggregateIdentifier, last.getSequenceNumber());
        if (since.isEmpty() || !since.getFirst().getIdentifier().equals(last.getIdentifier())) {
            return List.of();
        }
        List<DomainEventMessage<?>> all = new ArrayList<>(known);
        all.addAll(since.subList(1, since.size()));
        return all;
    }

    private List<? extends DomainEventMessage<?>> read(String aggregateIdentifier, long firstSequenceNumber) {
        return super.readEvents(aggregateIdentifier, firstSequenceNumber)
                .asStream()
                .toList();
    }

    /** A transaction sees events of its own that may never come to be. */
    private void rememberOnceCommitted(String aggregateIdentifier, List<? extends DomainEventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remembered.put(aggregateIdentifier, events);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.put(aggregateIdentifier, events);
            }
        });
    }
}
