package org.annals.query.asof;

import java.util.UUID;
import org.annals.query.projecting.Occurrence;
import org.axonframework.eventhandling.EventMessage;

/** An event as a version of its record. */
record Fact(UUID record, Patch patch, Occurrence occurrence) {

    static Fact of(UUID record, Patch patch, EventMessage<?> message) {
        return new Fact(record, patch, Occurrence.of(message));
    }
}
