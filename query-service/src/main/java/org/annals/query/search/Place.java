package org.annals.query.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.annals.query.projecting.Occurrence;

/** Where a record stands among those found: the newest come first. */
record Place(OffsetDateTime at, UUID id) {
    /** Before all records that began by this instant. */
    static Place newest(Instant instant) {
        return new Place(Occurrence.column(instant), new UUID(-1, -1));
    }
}
