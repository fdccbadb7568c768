package org.annals.query.deadletter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code read.dead_letter_listing}. */
@Entity
@Immutable
@Table(schema = "read", name = "dead_letter_listing")
class DeadLetterRow {

    @Id
    private String id;

    private String view;
    private String generation;
    private String eventType;
    private String entityType;
    private String entityId;
    private @Nullable Long version;
    private @Nullable String causeType;
    private @Nullable String causeMessage;
    private Instant since;
    private @Nullable Instant lastTriedAt;
    private int tries;

    DeadLetter answer() {
        return new DeadLetter(
                id,
                view,
                generation,
                eventType,
                entityType,
                entityId,
                version,
                causeType,
                causeMessage,
                since,
                lastTriedAt,
                tries);
    }
}
