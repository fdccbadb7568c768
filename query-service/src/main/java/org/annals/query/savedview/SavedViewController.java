package org.annals.query.savedview;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody, admins too, sees their own views and those that are shared. Any other does not exist. */
@RestController
@RequestMapping("/api/v1/saved-views")
class SavedViewController {
    private static final Set<String> LISTS = new TreeSet<>(Set.of("companies", "contacts", "quotes", "deliveries"));
    private static final Order.Choice ORDERS =
            Order.Choice.ascending(SortKey.text("name"), SortKey.instant("createdAt"), SortKey.instant("updatedAt"));

    private final SavedViewRows views;
    private final Freshness freshness;

    SavedViewController(SavedViewRows views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    /** @param list of which lists; several may be separated by commas */
    @GetMapping
    SavedViewPage list(
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Viewer viewer = Viewer.current();
        Specification<SavedViewRow> ofLists = Filter.oneOf("list", "list", list, LISTS);
        return Listing.of(limit, cursor, ORDERS.parse(sort))
                .find(views, ofLists.and(visibleTo(viewer)))
                .as(row -> row.answer(viewer), SavedViewPage::new);
    }

    @GetMapping("/{id}")
    SavedView get(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long minVersion) {
        Viewer viewer = Viewer.current();
        return freshness.read(
                "savedview",
                id,
                minVersion,
                () -> views.findById(id).filter(row -> row.isVisibleTo(viewer)).map(row -> row.answer(viewer)));
    }

    private static Specification<SavedViewRow> visibleTo(Viewer viewer) {
        return (row, query, sql) -> sql.or(sql.equal(row.get("ownerId"), viewer.id()), sql.isTrue(row.get("shared")));
    }
}
