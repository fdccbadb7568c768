package org.annals.benchmarks.size.history;

import java.time.Instant;
import java.util.UUID;
import org.annals.benchmarks.simulation.Chance;

/** A record and the number of its events so far. */
final class Life {
    private final String type;
    private final UUID id;
    private long events;

    Life(String type, Chance chance) {
        this.type = type;
        this.id = chance.id();
    }

    UUID id() {
        return id;
    }

    MadeEvent event(UUID eventId, Object payload, Instant at, String actor, UUID request) {
        return new MadeEvent(eventId, type, id, events++, payload, at, actor, request);
    }
}
