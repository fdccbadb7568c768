package org.annals.query.audit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.annals.query.reading.Download;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything on record, for admins: what happened, and what was refused, looked at or exported. */
@RestController
@RequestMapping("/api/v1/audit/trail")
@PreAuthorize(Viewer.IS_ADMIN)
class TrailController {
    private final TrailRows entries;
    private final TrailExport export;

    TrailController(TrailRows entries, TrailExport export) {
        this.entries = entries;
        this.export = export;
    }

    @GetMapping
    TrailPage list(
            TrailFilter filter,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Listing.of(limit, cursor, TrailExport.NEWEST_FIRST)
                .find(entries, filter.specification())
                .as(TrailRow::answer, TrailPage::new);
    }

    /** The filtered trail for a spreadsheet, to its end. */
    @GetMapping(path = "/export", produces = "text/csv")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void export(TrailFilter filter, HttpServletResponse response) throws IOException {
        var pages = export.begin(filter);
        Writer out = Download.beginCsv(response, "audit-trail");
        TrailExport.write(out, pages);
        out.flush();
    }
}
