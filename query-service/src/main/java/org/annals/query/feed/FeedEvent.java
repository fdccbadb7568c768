package org.annals.query.feed;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as it was stored.
 *
 * @param position in the order of all events; grows, with gaps
 * @param id of the event, the same whenever it is read
 * @param type the event's kind, such as {@code QuoteIssued}
 * @param aggregateId of the record it happened to
 * @param sequence of the event among those of the record, from 0
 * @param actorId who caused it: a user's id, or a name the system gives itself
 * @param reason in the actor's own words
 * @param correlationId names the request that led to it
 * @param effectiveAt since when it has been true, where somebody said so
 * @param payload the event's own fields
 */
public record FeedEvent(
        long position,
        String id,
        String type,
        Instant at,
        String aggregateId,
        long sequence,
        String actorId,
        @Nullable String reason,
        @Nullable String correlationId,
        @Nullable Instant effectiveAt,
        Map<String, @Nullable Object> payload) {}
