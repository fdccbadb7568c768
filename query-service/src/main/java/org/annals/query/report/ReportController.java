package org.annals.query.report;

import java.util.Set;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports are over what everybody may see in lists: all quotes and all deliveries. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final Reports reports;
    private final FigureReader figures;
    private final RecordReader records;
    private final Explainer explainer;

    ReportController(Reports reports, FigureReader figures, RecordReader records, Explainer explainer) {
        this.reports = reports;
        this.figures = figures;
        this.records = records;
        this.explainer = explainer;
    }

    @GetMapping
    ReportCatalogue catalogue() {
        return new ReportCatalogue(reports.all().stream().map(ReportInfo::of).toList());
    }

    @GetMapping("/{name}")
    Figures figures(@PathVariable String name, @Asked @RequestParam MultiValueMap<String, String> question, AsOf when) {
        return figures.read(Question.of(reports.named(name), question, when, Set.of()));
    }

    /** The records behind a cell: give its key along with what was asked. */
    @GetMapping("/{name}/records")
    ReportRecordPage records(
            @PathVariable String name,
            @Asked @RequestParam MultiValueMap<String, String> question,
            AsOf when,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = records.read(Question.of(reports.named(name), question, when, PAGING), limit, cursor);
        return new ReportRecordPage(page.rows(), page.nextCursor());
    }

    /**
     * The events that made the figure of a cell, and what each contributed.
     *
     * @param limit of records, each with all of its events
     */
    @GetMapping("/{name}/explain")
    ReportEventPage explain(
            @PathVariable String name,
            @Asked @RequestParam MultiValueMap<String, String> question,
            AsOf when,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return explainer.explain(Question.of(reports.named(name), question, when, PAGING), limit, cursor);
    }
}
