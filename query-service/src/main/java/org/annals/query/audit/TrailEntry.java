package org.annals.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing on record.
 *
 * @param id of the event or of the access entry
 * @param kind {@code CHANGE} for an event, else the access entry's; new kinds may appear
 * @param entityType the record's kind, such as {@code quote}, where there is one
 * @param entityName what people call the record now, a draft quote by its customer
 * @param correlationId names the request
 * @param change where it is an event
 * @param access where it is not
 */
public record TrailEntry(
        String id,
        Instant at,
        String kind,
        Actor actor,
        @Nullable String entityType,
        @Nullable String entityId,
        @Nullable String entityName,
        @Nullable String correlationId,
        @Nullable AuditEntry change,
        @Nullable AccessEntry access) {}
