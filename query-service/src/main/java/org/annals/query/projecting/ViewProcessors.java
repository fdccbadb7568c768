package org.annals.query.projecting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the views have come, on whichever node they are filled. */
@Component
public class ViewProcessors {
    private final Fillers fillers;
    private final Generations generations;
    private final EventStore events;
    private final Serializer tokens;
    private final JdbcClient jdbc;

    ViewProcessors(
            Fillers fillers,
            Generations generations,
            EventStore events,
            @Qualifier("serializer") Serializer tokens,
            JdbcClient jdbc) {
        this.fillers = fillers;
        this.generations = generations;
        this.events = events;
        this.tokens = tokens;
        this.jdbc = jdbc;
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
        return segments(generation).stream()
                .mapToLong(segment -> Math.max(index(segment.position()), local(here.get(segment.number()))))
                .min()
                .orElse(0);
    }

    /** Whether whatever was read into the rows of one generation, has been read into those of the other too. */
    public boolean covers(Generation generation, Generation other) {
        return furthest(other).map(position -> covers(generation, position)).orElse(true);
    }

    /** Whether each part of the generation has come at least that far. */
    boolean covers(Generation generation, TrackingToken position) {
        return segments(generation).stream()
                .allMatch(segment ->
                        segment.position() != null && segment.position().covers(position));
    }

    /** Everything that was read into the rows of a generation, by any of its segments; empty before the first event. */
    Optional<TrackingToken> furthest(Generation generation) {
        return segments(generation).stream()
                .map(Segment::position)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(TrackingToken::upperBound);
    }

    private record Segment(int number, @Nullable TrackingToken position) {}

    private List<Segment> segments(Generation generation) {
        return jdbc.sql("SELECT segment, token, token_type FROM store.token_entry WHERE processor_name = ?")
                .param(generation.name())
                .query((row, number) ->
                        new Segment(row.getInt("segment"), token(row.getBytes("token"), row.getString("token_type"))))
                .list();
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, String type) {
        return token == null ? null : tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    /** Tokens of events that mean nothing to a view are stored seconds later, but known at once where it runs. */
    private static long local(@Nullable EventTrackerStatus status) {
        return status == null ? 0 : index(status.getTrackingToken());
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }
}
