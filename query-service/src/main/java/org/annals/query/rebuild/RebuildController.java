package org.annals.query.rebuild;

import java.net.URI;
import java.util.UUID;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.NotFound;
import org.annals.platform.request.RequestContext;
import org.annals.query.projecting.Views;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of the views, for admins. */
@RestController
@RequestMapping(RebuildController.PATH)
@PreAuthorize(Viewer.IS_ADMIN)
class RebuildController {
    static final String PATH = "/api/v1/admin/rebuilds";

    private static final Order NEWEST_FIRST = Order.descending(SortKey.instant("startedAt"), SortKey.id());

    private final RebuildRows rebuilds;
    private final Rebuilder rebuilder;

    RebuildController(RebuildRows rebuilds, Rebuilder rebuilder) {
        this.rebuilds = rebuilds;
        this.rebuilder = rebuilder;
    }

    /**
     * Fills new tables beside the live ones, which readers see until the new ones have caught up; nothing is sent meanwhile.
     * With {@code compare} they are compared with the live ones and dropped.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Rebuild> start(@RequestBody RebuildRequest request) {
        String view = view(request);
        String actor = RequestContext.current().actorName();
        UUID id = request.isComparison() ? rebuilder.compare(view, actor) : rebuilder.rebuild(view, actor);
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(get(id));
    }

    @GetMapping
    RebuildPage list(
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Listing.of(limit, cursor, NEWEST_FIRST)
                .find(rebuilds, Filter.none())
                .as(RebuildRow::answer, RebuildPage::new);
    }

    @GetMapping("/{id}")
    Rebuild get(@PathVariable UUID id) {
        return rebuilds.findById(id)
                .orElseThrow(() -> new NotFound("rebuild", id.toString()))
                .answer();
    }

    private static String view(RebuildRequest request) {
        String view = request.view();
        if (view == null || !view.equals(RebuildLog.ALL) && !Views.ALL.contains(view)) {
            throw InvalidInput.at(
                    "/view",
                    "must-be-one-of",
                    "This must be all or one of: %s.".formatted(String.join(", ", Views.ALL)));
        }
        return view;
    }
}
