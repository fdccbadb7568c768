package org.annals.query.contact;

import java.util.UUID;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Past;
import org.annals.query.reading.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {
    private static final Order.Choice ORDERS = Order.Choice.ascending(
            SortKey.text("lastName"),
            SortKey.text("email"),
            SortKey.instant("createdAt"),
            SortKey.instant("updatedAt"));

    private final ContactRows contacts;
    private final Freshness freshness;
    private final Past past;

    ContactController(ContactRows contacts, Freshness freshness, Past past) {
        this.contacts = contacts;
        this.freshness = freshness;
        this.past = past;
    }

    @GetMapping
    ContactPage list(
            AsOf when,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID companyId,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Specification<ContactRow> filter = Filter.equal("companyId", companyId);
        Listing listing = Listing.of(limit, cursor, ORDERS.parse(sort)).asOf(when);
        return past.readRows(
                        when, () -> listing.find(contacts, filter.and(Filter.containedIn(q, ContactTextRow.class))))
                .as(ContactRow::answer, ContactPage::new);
    }

    @GetMapping("/{id}")
    Contact get(@PathVariable UUID id, AsOf when, @RequestParam(required = false) @Nullable Long minVersion) {
        return freshness.read(
                "contact",
                id,
                minVersion,
                () -> past.readRows(when, () -> contacts.findById(id)).map(ContactRow::answer));
    }
}
