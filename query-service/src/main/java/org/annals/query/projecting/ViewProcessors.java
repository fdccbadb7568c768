package org.annals.query.projecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
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

/** The processors behind the views: how far each has come, on whichever node it runs. */
@Component
public class ViewProcessors {
    private final EventProcessingConfiguration processors;
    private final EventStore events;
    private final Serializer tokens;
    private final JdbcClient jdbc;
    private final Stumbles stumbles;

    ViewProcessors(
            EventProcessingConfiguration processors,
            EventStore events,
            @Qualifier("serializer") Serializer tokens,
            JdbcClient jdbc,
            Stumbles stumbles) {
        this.processors = processors;
        this.events = events;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.stumbles = stumbles;
    }

    /** This node's processor of the view. */
    public StreamingEventProcessor of(String view) {
        return processors.eventProcessor(view, StreamingEventProcessor.class).orElseThrow();
    }

    /** The position of the newest event; 0 when there is none. */
    public long head() {
        return index(events.createHeadToken());
    }

    /** The position up to which all of the view has been filled; 0 before its first event. */
    public long position(String view) {
        Map<Integer, EventTrackerStatus> here = of(view).isRunning() ? of(view).processingStatus() : Map.of();
        return jdbc
                .sql("SELECT segment, token, token_type FROM store.token_entry WHERE processor_name = ?")
                .param(view)
                .query((row, number) -> Math.max(stored(row), local(here.get(row.getInt("segment")))))
                .list()
                .stream()
                .min(Long::compare)
                .orElse(0L);
    }

    /** Whether this node's processor of the view tries an event again and again that it cannot handle. */
    public boolean stumbles(String view) {
        return position(view) < stumbles.last(view);
    }

    private long stored(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        return token == null
                ? 0
                : index(tokens.deserialize(
                        new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null)));
    }

    /** Tokens of events that mean nothing to a view are stored seconds later, but known at once where it runs. */
    private static long local(@Nullable EventTrackerStatus status) {
        return status == null ? 0 : index(status.getTrackingToken());
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }
}
