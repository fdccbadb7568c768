package org.annals.query.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.annals.api.EventMetadata;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;

/** Puts events into the store as the command side would: in order, with metadata. */
public final class Facts {
    private final EventStore events;
    private final String actor;
    private final String reason;
    private final Instant recorded;
    private final Instant effective;

    Facts(EventStore events, String actor) {
        this(events, actor, null, null, null);
    }

    private Facts(EventStore events, String actor, String reason, Instant recorded, Instant effective) {
        this.events = events;
        this.actor = actor;
        this.reason = reason;
        this.recorded = recorded;
        this.effective = effective;
    }

    public Facts because(String why) {
        return new Facts(events, actor, why, recorded, effective);
    }

    /** The same facts, recorded at this time instead of now. */
    public Facts at(Instant time) {
        return new Facts(events, actor, reason, time, effective);
    }

    /** The same facts, true since this time. */
    public Facts effective(Instant since) {
        return new Facts(events, actor, reason, recorded, since);
    }

    /** The same facts in the name of the system. */
    public Facts bySystem(String name) {
        return new Facts(events, "system:" + name, reason, recorded, effective);
    }

    /** Appends to the record's stream. */
    public void happened(UUID record, Object... payloads) {
        for (Object payload : payloads) {
            long sequence = events.lastSequenceNumberFor(record.toString()).orElse(-1L) + 1;
            EventMessage<Object> event = new GenericEventMessage<>(
                    new GenericMessage<>(payload, metadata()), () -> recorded == null ? Instant.now() : recorded);
            events.publish(new GenericDomainEventMessage<>(
                    type(payload), record.toString(), sequence, event, event.getTimestamp()));
        }
    }

    private static String type(Object payload) {
        return payload.getClass().getPackageName().replaceAll(".*\\.", "");
    }

    private Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, actor);
        metadata.put(EventMetadata.CORRELATION_ID, "request-1");
        if (reason != null) {
            metadata.put(EventMetadata.REASON, reason);
        }
        if (effective != null) {
            metadata.put(EventMetadata.EFFECTIVE_AT, effective.toString());
        }
        return metadata;
    }
}
