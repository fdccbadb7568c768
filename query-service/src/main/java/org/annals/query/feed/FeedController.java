package org.annals.query.feed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.annals.platform.problem.MalformedRequest;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events in order, from any position; a reader that keeps {@code nextAfter} misses none and sees none twice. */
@RestController
class FeedController {
    private static final int MAX_LIMIT = 500;
    private static final int MAX_WAIT_SECONDS = 25;

    private final FeedReader events;
    private final FeedHead head;

    FeedController(FeedReader events, FeedHead head) {
        this.events = events;
        this.head = head;
    }

    /**
     * @param after the position after which to go on; 0 for all from the beginning
     * @param type the kinds wanted, separated by commas, such as {@code QuoteIssued,DeliverySent}
     * @param wait seconds to wait for an event when there is none
     */
    @GetMapping("/api/v1/events")
    EventFeed events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "0") int wait) {
        check("after", after, 0, Long.MAX_VALUE / 2);
        check("limit", limit, 1, MAX_LIMIT);
        check("wait", wait, 0, MAX_WAIT_SECONDS);
        List<String> types = type == null
                ? List.of()
                : Stream.of(Filter.text("type", type).split(","))
                        .map(String::strip)
                        .toList();
        EventVisibility visibility = new EventVisibility(Viewer.current());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
        EventFeed found = events.read(after, head.settled(), limit, types, visibility);
        while (found.items().isEmpty() && found.caughtUp() && deadline - System.nanoTime() > 0) {
            head.awaitBeyond(found.nextAfter(), deadline);
            long settled = head.settled();
            if (settled <= found.nextAfter()) {
                return found;
            }
            found = events.read(found.nextAfter(), settled, limit, types, visibility);
        }
        return found;
    }

    private static void check(String parameter, long value, long least, long most) {
        if (value < least || value > most) {
            throw MalformedRequest.at(parameter, "out-of-range", "This must be from %d to %d.".formatted(least, most));
        }
    }
}
