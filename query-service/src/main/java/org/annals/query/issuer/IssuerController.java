package org.annals.query.issuer;

import java.util.UUID;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Past;
import org.annals.query.reading.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/issuers")
class IssuerController {
    private static final Order.Choice ORDERS =
            Order.Choice.ascending(SortKey.text("name"), SortKey.instant("createdAt"));

    private final IssuerRows issuers;
    private final Freshness freshness;
    private final Past past;

    IssuerController(IssuerRows issuers, Freshness freshness, Past past) {
        this.issuers = issuers;
        this.freshness = freshness;
        this.past = past;
    }

    @GetMapping
    IssuerPage list(
            AsOf when,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Listing listing = Listing.of(limit, cursor, ORDERS.parse(sort)).asOf(when);
        return past.readRows(when, () -> listing.find(issuers, Filter.none())).as(IssuerRow::answer, IssuerPage::new);
    }

    @GetMapping("/{id}")
    Issuer get(@PathVariable UUID id, AsOf when, @RequestParam(required = false) @Nullable Long minVersion) {
        return freshness.read(
                "issuer",
                id,
                minVersion,
                () -> past.readRows(when, () -> issuers.findById(id)).map(IssuerRow::answer));
    }
}
