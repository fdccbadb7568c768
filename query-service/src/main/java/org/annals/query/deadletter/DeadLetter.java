package org.annals.query.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a view could not handle, or that waits behind one of the same record.
 *
 * @param view directory, documents or audit
 * @param generation the set of tables it is missing in, such as {@code documents@7}
 * @param version the record's version after the event; null when the event belongs to no record
 * @param causeType the class of the failure; null when it only waits
 * @param cause what went wrong, in the program's words; null when it only waits
 * @param since when it was set aside
 * @param tries how often it was tried
 */
public record DeadLetter(
        String id,
        String view,
        String generation,
        String eventType,
        String entityType,
        String entityId,
        @Nullable Long version,
        @Nullable String causeType,
        @Nullable String cause,
        Instant since,
        @Nullable Instant lastTriedAt,
        int tries) {}
