package org.annals.query.audit;

import java.time.Instant;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the events do not tell, for admins: refusals, sign-ins, exports and looks at sensitive data. */
@RestController
class AccessController {
    private static final Order NEWEST_FIRST = Order.descending(SortKey.instant("at"), SortKey.id());

    private final AccessRows entries;

    AccessController(AccessRows entries) {
        this.entries = entries;
    }

    /**
     * @param from the earliest time wanted
     * @param to the first time no longer wanted
     */
    @GetMapping("/api/v1/audit/access")
    @PreAuthorize(Viewer.IS_ADMIN)
    AccessPage list(
            @RequestParam(required = false) @Nullable String actorId,
            @RequestParam(required = false) @Nullable String entityId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Specification<AccessRow> filter = Filter.equal("actorId", actorId);
        return Listing.of(limit, cursor, NEWEST_FIRST)
                .find(
                        entries,
                        filter.and(Filter.equal("entityId", entityId))
                                .and(Filter.equal("kind", kind))
                                .and(between(from, to)))
                .as(AccessRow::answer, AccessPage::new);
    }

    private static Specification<AccessRow> between(@Nullable Instant from, @Nullable Instant to) {
        return (row, query, sql) -> sql.and(
                from == null ? sql.conjunction() : sql.greaterThanOrEqualTo(row.get("at"), from),
                to == null ? sql.conjunction() : sql.lessThan(row.get("at"), to));
    }
}
