package org.annals.query.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param id of the event
 * @param action the event's kind, such as {@code QuoteIssued}
 * @param summary one sentence
 * @param entityType the record's kind, such as {@code quote}
 * @param version of the record, after it
 * @param reason in the actor's own words
 * @param correlationId names the request that led to it
 * @param effectiveAt since when it has been true, where somebody said so; else since it happened
 * @param changes the fields it changed; empty when the record was new
 */
public record AuditEntry(
        String id,
        Instant at,
        Actor actor,
        String action,
        String summary,
        String entityType,
        String entityId,
        long version,
        @Nullable String reason,
        @Nullable String correlationId,
        @Nullable Instant effectiveAt,
        List<FieldChange> changes) {}
