package org.annals.query.delivery;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.annals.query.delivery.summary.DeliveryFilter;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Download;
import org.annals.query.reading.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveryExportController {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryExportController.class);

    private final DeliveryExport export;

    DeliveryExportController(DeliveryExport export) {
        this.export = export;
    }

    /** The filtered list for a spreadsheet: a row per attempt. Raw replies are there for the sender and admins only. */
    @GetMapping(path = "/api/v1/deliveries/export", produces = "text/csv")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void export(AsOf when, DeliveryFilter filter, HttpServletResponse response) throws IOException {
        Viewer viewer = Viewer.current();
        var pages = export.begin(when, filter, viewer);
        Writer out = Download.beginCsv(response, "deliveries");
        long written = DeliveryExport.write(out, pages);
        out.flush();
        LOG.info("User {} exported {} deliveries: {}, {}", viewer.id(), written, filter, when);
    }
}
