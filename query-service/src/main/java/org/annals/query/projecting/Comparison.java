package org.annals.query.projecting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the live tables of a view with tables filled anew, both at the same position: the new ones are filled to where
 * the live ones are, the live ones held for the moment that the rest takes. Readers notice nothing.
 */
@Component
public class Comparison {
    private static final int BATCH = 200;
    private static final int MAX_SPOILT = 1_000;

    private final Generations generations;
    private final GenerationTables tables;
    private final FillerFactory factory;
    private final Fillers fillers;
    private final ViewProcessors processors;
    private final TableDifferences differences;
    private final EventStorageEngine events;
    private final TransactionTemplate transaction;

    Comparison(
            Generations generations,
            GenerationTables tables,
            FillerFactory factory,
            Fillers fillers,
            ViewProcessors processors,
            TableDifferences differences,
            EventStorageEngine events,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.tables = tables;
        this.factory = factory;
        this.fillers = fillers;
        this.processors = processors;
        this.differences = differences;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param progress hears of positions that were reached
     * @return the rows that differ, the first of them if there are many
     */
    public List<Difference> compare(String view, UUID rebuild, LongConsumer progress) {
        Generation live = generations.live(view);
        Generation scratch = transaction.execute(status -> {
            Generation opened = generations.open(view, "COMPARING", rebuild);
            tables.create(opened);
            return opened;
        });
        try {
            return new Filling(scratch, progress).compareWith(live);
        } finally {
            fillers.drop(scratch);
        }
    }

    /** The scratch tables and how far they are. */
    private final class Filling {
        private final Generation scratch;
        private final LongConsumer progress;
        private final DeadLetteringEventHandlerInvoker projections;
        private @Nullable TrackingToken reached;

        private Filling(Generation scratch, LongConsumer progress) {
            this.scratch = scratch;
            this.progress = progress;
            this.projections = factory.invoker(scratch);
        }

        private List<Difference> compareWith(Generation live) {
            processors.furthest(live).ifPresent(this::fillTo);
            return differences.between(live, scratch, () -> {
                Optional<TrackingToken> position = processors.furthest(live);
                position.ifPresent(this::fillTo);
                return position.isEmpty() || processors.covers(live, position.get());
            });
        }

        private void fillTo(TrackingToken position) {
            GapAwareTrackingToken target = (GapAwareTrackingToken) position;
            List<TrackedEventMessage<?>> batch = new ArrayList<>();
            try (Stream<? extends TrackedEventMessage<?>> stream = events.readEvents(reached, false)) {
                Iterator<? extends TrackedEventMessage<?>> rest = stream.iterator();
                while (rest.hasNext()) {
                    TrackedEventMessage<?> event = rest.next();
                    long index = event.trackingToken().position().orElseThrow();
                    if (index > target.getIndex()) {
                        break;
                    }
                    if (!target.getGaps().contains(index)) {
                        batch.add(event);
                    }
                    if (batch.size() == BATCH) {
                        handle(batch);
                        progress.accept(index);
                    }
                }
            }
            handle(batch);
            reached = target;
            progress.accept(target.getIndex());
        }

        private void handle(List<TrackedEventMessage<?>> batch) {
            for (int spoilt = 0; ; spoilt++) {
                try {
                    factory.transactions(scratch).executeInTransaction(() -> batch.forEach(this::handle));
                    batch.clear();
                    return;
                } catch (EventTry.BatchSpoilt again) {
                    if (spoilt == MAX_SPOILT) {
                        throw again;
                    }
                }
            }
        }

        private void handle(TrackedEventMessage<?> event) {
            if (!projections.canHandle(event, Segment.ROOT_SEGMENT)) {
                return;
            }
            try {
                projections.handle(event, Segment.ROOT_SEGMENT);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
