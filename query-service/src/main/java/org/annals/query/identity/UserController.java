package org.annals.query.identity;

import java.util.UUID;
import org.annals.platform.problem.Forbidden;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Past;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Admins see all users, everybody sees themselves. */
@RestController
@RequestMapping("/api/v1")
class UserController {
    private static final Order.Choice ORDERS =
            Order.Choice.ascending(SortKey.text("username"), SortKey.text("displayName"), SortKey.instant("createdAt"));

    private final UserRows users;
    private final Freshness freshness;
    private final Past past;

    UserController(UserRows users, Freshness freshness, Past past) {
        this.users = users;
        this.freshness = freshness;
        this.past = past;
    }

    /** A user's very first request may come before their account is shown here, so it waits for it. */
    @GetMapping("/me")
    Me me() {
        UUID id = Viewer.current().id();
        return Me.of(freshness.read("user", id, 1L, () -> users.findById(id).map(UserRow::answer)));
    }

    @GetMapping("/users")
    @PreAuthorize(Viewer.IS_ADMIN)
    UserPage list(
            AsOf when,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Listing listing = Listing.of(limit, cursor, ORDERS.parse(sort)).asOf(when);
        return past.readRows(when, () -> listing.find(users, Filter.none())).as(UserRow::answer, UserPage::new);
    }

    @GetMapping("/users/{id}")
    User get(@PathVariable UUID id, AsOf when, @RequestParam(required = false) @Nullable Long minVersion) {
        if (!Viewer.current().maySee(id)) {
            throw new Forbidden("Only admins see other users.");
        }
        return freshness.read(
                "user",
                id,
                minVersion,
                () -> past.readRows(when, () -> users.findById(id)).map(UserRow::answer));
    }
}
