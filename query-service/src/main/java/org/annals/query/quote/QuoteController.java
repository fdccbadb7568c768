package org.annals.query.quote;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.annals.platform.archive.Archive;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Filter;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Past;
import org.annals.query.reading.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/quotes")
class QuoteController {
    private static final Set<String> STATUSES = Set.of("Draft", "Issued", "Sending", "Sent", "Void");
    private static final Order.Choice ORDERS = Order.Choice.descending(
            SortKey.instant("createdAt"),
            SortKey.instant("updatedAt"),
            SortKey.date("validUntil"),
            SortKey.date("issuedOn", "issuedOnKey"),
            SortKey.text("number", "numberKey"),
            SortKey.textElsewhere("companyName", "companyKey"));

    private final QuoteRows quotes;
    private final QuoteReader reader;
    private final QuotePrinter printer;
    private final Freshness freshness;
    private final Past past;

    QuoteController(QuoteRows quotes, QuoteReader reader, QuotePrinter printer, Freshness freshness, Past past) {
        this.quotes = quotes;
        this.reader = reader;
        this.printer = printer;
        this.freshness = freshness;
        this.past = past;
    }

    @GetMapping
    QuotePage list(
            AsOf when,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID companyId,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Specification<QuoteRow> filter = Filter.oneOf("status", "status", status, STATUSES);
        Listing listing = Listing.of(limit, cursor, ORDERS.parse(sort)).asOf(when);
        Specification<QuoteRow> wanted =
                filter.and(Filter.equal("companyId", companyId)).and(Filter.containedIn(q, QuoteTextRow.class));
        return past.readRows(when, () -> listing.find(quotes, wanted)).as(QuoteRow::summary, QuotePage::new);
    }

    @GetMapping("/{id}")
    Quote get(@PathVariable UUID id, AsOf when, @RequestParam(required = false) @Nullable Long minVersion) {
        return freshness.read("quote", id, minVersion, () -> reader.find(id, when));
    }

    /** The printed quote: once issued always the same bytes; a draft or void one says so across the page. */
    @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long minVersion) {
        QuotePrinter.Printed printed =
                printer.print(freshness.read("quote", id, minVersion, () -> reader.find(id, AsOf.NOW)));
        ContentDisposition inline = ContentDisposition.inline()
                .filename(printed.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .eTag(Archive.sha256(printed.pdf()))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(printed.pdf());
    }
}
