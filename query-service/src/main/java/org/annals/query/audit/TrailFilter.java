package org.annals.query.audit;

import java.time.Instant;
import org.annals.query.reading.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * What is wanted of the trail.
 *
 * @param kind {@code CHANGE} or kinds of access entries, separated by commas
 * @param type the kind of event, such as {@code QuoteIssued}
 * @param from the earliest time wanted
 * @param to the first time no longer wanted
 */
record TrailFilter(
        @Nullable String actorId,
        @Nullable String entityId,
        @Nullable String entityType,
        @Nullable String kind,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant to) {

    Specification<TrailRow> specification() {
        Specification<TrailRow> wanted = Filter.equal("actorId", actorId);
        return wanted.and(Filter.equal("entityId", entityId))
                .and(Filter.equal("entityType", entityType))
                .and(Filter.equal("action", type))
                .and(ofKind())
                .and(Filter.from("at", from))
                .and(Filter.before("at", to));
    }

    private Specification<TrailRow> ofKind() {
        return kind == null
                ? Filter.none()
                : (row, query, sql) -> row.get("kind").in(Filter.values(Filter.text("kind", kind)));
    }
}
