package org.annals.query.asof;

import java.time.Instant;
import java.util.UUID;
import org.annals.query.projecting.Occurrence;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event as a version of its record.
 *
 * @param effectiveAt since when it has been true, when somebody said so; null when since it was recorded
 */
record Fact(
        UUID record,
        Patch patch,
        Occurrence occurrence,
        @Nullable Instant effectiveAt) {

    static Fact of(UUID record, Patch patch, EventMessage<?> message) {
        return new Fact(record, patch, Occurrence.of(message), Occurrence.effectiveAt(message));
    }
}
