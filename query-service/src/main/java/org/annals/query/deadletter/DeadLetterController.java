package org.annals.query.deadletter;

import org.annals.platform.problem.NotFound;
import org.annals.query.projecting.DeadLetters;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The events that the views could not handle, for admins. */
@RestController
@RequestMapping("/api/v1/admin/dead-letters")
@PreAuthorize(Viewer.IS_ADMIN)
class DeadLetterController {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterController.class);
    private static final Order NEWEST_FIRST = Order.descending(SortKey.instant("since"), SortKey.text("id"));

    private final DeadLetterRows rows;
    private final DeadLetters letters;

    DeadLetterController(DeadLetterRows rows, DeadLetters letters) {
        this.rows = rows;
        this.letters = letters;
    }

    @GetMapping
    DeadLetterPage list(
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Listing.of(limit, cursor, NEWEST_FIRST)
                .find(rows, Filter.none())
                .as(DeadLetterRow::answer, DeadLetterPage::new);
    }

    /** Tries the record again from its first event that was set aside; what succeeds disappears from the list. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String id) {
        if (!rows.existsById(id)) {
            throw new NotFound("dead letter", id);
        }
        inBackground(() -> letters.tryAgain(id));
    }

    /** Tries every record again. */
    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retryAll() {
        inBackground(letters::tryAllAgain);
    }

    private static void inBackground(Runnable tries) {
        Thread.ofVirtual().name("dead-letters").start(() -> {
            try {
                tries.run();
            } catch (RuntimeException e) {
                LOG.warn("dead letters could not be tried again", e);
            }
        });
    }
}
