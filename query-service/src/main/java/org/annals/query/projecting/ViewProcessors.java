package org.annals.query.projecting;

import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the views have come, on whichever node they are filled. */
@Component
public class ViewProcessors {
    private final Fillers fillers;
    private final Generations generations;
    private final EventStore events;
    private final Positions positions;

    ViewProcessors(Fillers fillers, Generations generations, EventStore events, Positions positions) {
        this.fillers = fillers;
        this.generations = generations;
        this.events = events;
        this.positions = positions;
    }

    /** The position of the newest event; 0 when there is none. */
    public long head() {
        return index(events.createHeadToken());
    }

    /** The position up to which all of the view's live tables have been filled; 0 before its first event. */
    public long position(String view) {
        return position(generations.live(view));
    }

    /** The same for any generation. */
    public long position(Generation generation) {
        Map<Integer, EventTrackerStatus> here = fillers.processor(generation)
                .filter(StreamingEventProcessor::isRunning)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of());
        return positions.of(generation).stream()
                .mapToLong(part -> Math.max(index(part.position()), local(here.get(part.number()))))
                .min()
                .orElse(0);
    }

    /** Whether whatever was read into the rows of one generation, has been read into those of the other too. */
    public boolean covers(Generation generation, Generation other) {
        return positions
                .furthest(other)
                .map(position -> positions.covers(generation, position))
                .orElse(true);
    }

    /** Tokens of events that mean nothing to a view are stored seconds later, but known at once where it runs. */
    private static long local(@Nullable EventTrackerStatus status) {
        return status == null ? 0 : index(status.getTrackingToken());
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }
}
