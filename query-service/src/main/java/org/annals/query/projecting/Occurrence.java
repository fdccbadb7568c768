package org.annals.query.projecting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Where an event stands in the life of its record. Nothing else may end up in a row besides the event itself, so that a
 * rebuild gives the same rows. The position in the log is left out on purpose: readers that wait for late commits may
 * see it differently the second time.
 *
 * @param version the record's version after the event, 1 for its first one
 * @param at when it happened, to the microsecond as PostgreSQL keeps it
 */
public record Occurrence(long version, OffsetDateTime at) {

    public static Occurrence of(EventMessage<?> message) {
        long version = message instanceof DomainEventMessage<?> event ? event.getSequenceNumber() + 1 : 1;
        return new Occurrence(version, column(message.getTimestamp()));
    }

    /** An instant as the JDBC driver takes it for {@code timestamptz}. */
    public static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
