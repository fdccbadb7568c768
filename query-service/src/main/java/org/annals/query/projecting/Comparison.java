package org.annals.query.projecting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
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
    private static final int BATCH = 2_000;

    private final Generations generations;
    private final GenerationTables tables;
    private final FillerFactory factory;
    private final Fillers fillers;
    private final Positions positions;
    private final TableDifferences differences;
    private final EventStorageEngine events;
    private final TransactionTemplate transaction;

    Comparison(
            Generations generations,
            GenerationTables tables,
            FillerFactory factory,
            Fillers fillers,
            Positions positions,
            TableDifferences differences,
            EventStorageEngine events,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.tables = tables;
        this.factory = factory;
        this.fillers = fillers;
        this.positions = positions;
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
            return new Scratch(scratch, progress).compareWith(live);
        } finally {
            fillers.drop(scratch);
        }
    }

    /** The scratch tables and how far they are. */
    private final class Scratch {
        private final Generation generation;
        private final Filling filling;
        private final LongConsumer progress;
        private @Nullable TrackingToken reached;

        private Scratch(Generation generation, LongConsumer progress) {
            this.generation = generation;
            this.filling = new Filling(generation, factory, null);
            this.progress = progress;
        }

        private List<Difference> compareWith(Generation live) {
            positions.furthest(live).ifPresent(this::fillTo);
            transaction.executeWithoutResult(status -> tables.index(generation));
            filling.indexed();
            return differences.between(live, generation, () -> {
                Optional<TrackingToken> position = positions.furthest(live);
                position.ifPresent(this::fillTo);
                return position.isEmpty() || positions.covers(live, position.get());
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
                        fill(batch, index);
                    }
                }
            }
            fill(batch, target.getIndex());
            reached = target;
        }

        private void fill(List<TrackedEventMessage<?>> batch, long index) {
            filling.fill(batch, () -> {});
            batch.clear();
            progress.accept(index);
        }
    }
}
