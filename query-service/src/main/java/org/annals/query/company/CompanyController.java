package org.annals.query.company;

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
@RequestMapping("/api/v1/companies")
class CompanyController {
    private static final Order.Choice ORDERS =
            Order.Choice.ascending(SortKey.text("name"), SortKey.instant("createdAt"), SortKey.instant("updatedAt"));

    private final CompanyRows companies;
    private final Freshness freshness;
    private final Past past;

    CompanyController(CompanyRows companies, Freshness freshness, Past past) {
        this.companies = companies;
        this.freshness = freshness;
        this.past = past;
    }

    @GetMapping
    CompanyPage list(
            AsOf when,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Listing listing = Listing.of(limit, cursor, ORDERS.parse(sort)).asOf(when);
        return past.readRows(when, () -> listing.find(companies, Filter.contains(q, "name", "email", "taxId")))
                .as(CompanyRow::answer, CompanyPage::new);
    }

    @GetMapping("/{id}")
    Company get(@PathVariable UUID id, AsOf when, @RequestParam(required = false) @Nullable Long minVersion) {
        return freshness.read(
                "company",
                id,
                minVersion,
                () -> past.readRows(when, () -> companies.findById(id)).map(CompanyRow::answer));
    }
}
