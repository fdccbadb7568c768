package org.annals.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.annals.platform.problem.MalformedRequest;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Past;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody finds what the lists show them, and nothing else. */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {
    private static final List<String> TYPES =
            List.of("company", "contact", "quote", "delivery", "issuer", "mailbox", "user");
    private static final String DEFAULT_LIMIT = "20";

    private final Searcher searcher;
    private final Past past;

    SearchController(Searcher searcher, Past past) {
        this.searcher = searcher;
        this.past = past;
    }

    /**
     * As things are, or as they were at an instant. Whole numbers and addresses come first, then titles, then other texts, then parts of words; words that are only
     * similar, when nothing else was found.
     *
     * @param type several may be separated by commas
     */
    @GetMapping
    SearchPage search(
            AsOf when,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Listing.checkLimit(limit);
        SearchText text = SearchText.of(q);
        SequencedSet<String> types = types(type);
        Viewer viewer = Viewer.current();
        return past.read(when, () -> searcher.search(text, types, viewer, when, limit, cursor));
    }

    private static SequencedSet<String> types(@Nullable String type) {
        SequencedSet<String> wanted = new LinkedHashSet<>(type == null ? List.of() : Filter.values(type));
        if (!TYPES.containsAll(wanted)) {
            throw MalformedRequest.at(
                    "type",
                    "must-be-one-of",
                    "Separate by commas what is wanted of: " + String.join(", ", TYPES) + ".");
        }
        return wanted;
    }
}
