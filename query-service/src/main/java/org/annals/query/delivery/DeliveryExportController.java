package org.annals.query.delivery;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.annals.query.delivery.summary.DeliveryFilter;
import org.annals.query.reading.Download;
import org.annals.query.reading.Order;
import org.annals.query.reading.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveryExportController {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryExportController.class);
    private static final Order NEWEST_FIRST = DeliveryController.ORDERS.parse(null);

    private final DeliveryExport export;

    DeliveryExportController(DeliveryExport export) {
        this.export = export;
    }

    /** The filtered list for a spreadsheet: a row per attempt. Raw replies are there for the sender and admins only. */
    @GetMapping(path = "/api/v1/deliveries/export", produces = "text/csv")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void export(DeliveryFilter filter, HttpServletResponse response) throws IOException {
        Viewer viewer = Viewer.current();
        var pages = export.begin(filter, NEWEST_FIRST);
        Writer out = Download.beginCsv(response, "deliveries");
        long written = export.write(out, pages, viewer);
        out.flush();
        LOG.info("User {} exported {} deliveries: {}", viewer.id(), written, filter);
    }
}
