package org.annals.query.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.annals.api.EventMetadata;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Puts events into the store as the command side would: in order, with metadata. */
public final class Facts {
    private final EventStore events;
    private final String actor;
    private final String reason;

    Facts(EventStore events, String actor) {
        this(events, actor, null);
    }

    private Facts(EventStore events, String actor, String reason) {
        this.events = events;
        this.actor = actor;
        this.reason = reason;
    }

    public Facts because(String why) {
        return new Facts(events, actor, why);
    }

    /** The same facts in the name of the system. */
    public Facts bySystem(String name) {
        return new Facts(events, "system:" + name, reason);
    }

    /** Appends to the record's stream. */
    public void happened(UUID record, Object... payloads) {
        for (Object payload : payloads) {
            long sequence = events.lastSequenceNumberFor(record.toString()).orElse(-1L) + 1;
            events.publish(
                    new GenericDomainEventMessage<>(type(payload), record.toString(), sequence, payload, metadata()));
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
        return metadata;
    }
}
