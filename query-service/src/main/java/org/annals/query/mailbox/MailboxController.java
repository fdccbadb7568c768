package org.annals.query.mailbox;

import java.util.UUID;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Past;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody sees their own mailboxes and those shared with them, admins all of them. Any other does not exist. */
@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxController {
    private static final Order.Choice ORDERS =
            Order.Choice.ascending(SortKey.text("address"), SortKey.instant("createdAt"));

    private final MailboxRows mailboxes;
    private final Freshness freshness;
    private final Past past;

    MailboxController(MailboxRows mailboxes, Freshness freshness, Past past) {
        this.mailboxes = mailboxes;
        this.freshness = freshness;
        this.past = past;
    }

    /** @param usable only those that may be sent from; of interest to admins, who see all */
    @GetMapping
    MailboxPage list(
            AsOf when,
            @RequestParam(defaultValue = "false") boolean usable,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Viewer viewer = Viewer.current();
        Listing listing = Listing.of(limit, cursor, ORDERS.parse(sort)).asOf(when);
        return past.readRows(
                        when,
                        () -> listing.find(
                                mailboxes, viewer.admin() && !usable ? Filter.none() : usableBy(viewer.id())))
                .as(row -> row.answer(viewer), MailboxPage::new);
    }

    @GetMapping("/{id}")
    Mailbox get(@PathVariable UUID id, AsOf when, @RequestParam(required = false) @Nullable Long minVersion) {
        Viewer viewer = Viewer.current();
        return freshness.read(
                "mailbox",
                id,
                minVersion,
                () -> past.readRows(when, () -> mailboxes.findById(id))
                        .filter(row -> row.isVisibleTo(viewer))
                        .map(row -> row.answer(viewer)));
    }

    private static Specification<MailboxRow> usableBy(UUID user) {
        return (row, query, sql) -> sql.or(
                sql.equal(row.get("ownerId"), user),
                ((HibernateCriteriaBuilder) sql).arrayContains(row.<UUID[]>get("viewerIds"), user));
    }
}
