package org.annals.query.audit;

import org.annals.query.reading.Filter;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole audit trail, for admins. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private static final Order NEWEST_FIRST =
            Order.descending(SortKey.instant("at"), SortKey.text("entityId"), SortKey.number("version"));

    private final AuditRows entries;

    AuditController(AuditRows entries) {
        this.entries = entries;
    }

    /** @param type the kind of event, such as {@code QuoteIssued} */
    @GetMapping
    @PreAuthorize(Viewer.IS_ADMIN)
    AuditPage list(
            @RequestParam(required = false) @Nullable String entityId,
            @RequestParam(required = false) @Nullable String entityType,
            @RequestParam(required = false) @Nullable String actorId,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Specification<AuditRow> filter = Filter.equal("entityId", entityId);
        return Listing.of(limit, cursor, NEWEST_FIRST)
                .find(
                        entries,
                        filter.and(Filter.equal("entityType", entityType))
                                .and(Filter.equal("actorId", actorId))
                                .and(Filter.equal("action", type)))
                .as(AuditRow::answer, AuditPage::new);
    }
}
