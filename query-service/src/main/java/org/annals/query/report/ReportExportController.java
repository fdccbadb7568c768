package org.annals.query.report;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Download;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes figures, or the records behind them, away as CSV or as an Excel workbook. Each time is kept in the access trail. */
@RestController
@RequestMapping("/api/v1/reports/{name}")
class ReportExportController {
    private static final Set<String> FORMAT = Set.of("format");

    private final Reports reports;
    private final FigureReader figures;
    private final ReportTables tables;

    ReportExportController(Reports reports, FigureReader figures, ReportTables tables) {
        this.reports = reports;
        this.figures = figures;
        this.tables = tables;
    }

    /** @param format {@code csv} or {@code xlsx} */
    @GetMapping("/export")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void export(
            @PathVariable String name,
            @Asked @RequestParam MultiValueMap<String, String> question,
            AsOf when,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        Question asked = Question.of(reports.named(name), question, when, FORMAT);
        ExportFormat as = ExportFormat.named(format);
        Figures found = figures.read(asked);
        ReportTables.write(open(response, as, name, name), asked, found);
    }

    /** @param format {@code csv} or {@code xlsx} */
    @GetMapping("/records/export")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void exportRecords(
            @PathVariable String name,
            @Asked @RequestParam MultiValueMap<String, String> question,
            AsOf when,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        Question asked = Question.of(reports.named(name), question, when, FORMAT);
        ExportFormat as = ExportFormat.named(format);
        var pages = tables.begin(asked);
        ReportTables.write(open(response, as, name, name + "-records"), pages);
    }

    private static Sheet open(HttpServletResponse response, ExportFormat format, String title, String file)
            throws IOException {
        return format.open(Download.begin(response, file, format.suffix(), format.mediaType()), title);
    }
}
