package org.annals.query.delivery;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.annals.platform.archive.Archive;
import org.annals.platform.problem.NotFound;
import org.annals.query.delivery.summary.DeliveryFilter;
import org.annals.query.delivery.summary.DeliverySummaries;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Freshness;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Past;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
    static final Order.Choice ORDERS =
            Order.Choice.descending(SortKey.instant("requestedAt"), SortKey.instant("updatedAt"));

    private final DeliverySummaries summaries;
    private final DeliveryReader deliveries;
    private final Archive archive;
    private final Freshness freshness;
    private final Past past;

    DeliveryController(
            DeliverySummaries summaries, DeliveryReader deliveries, Archive archive, Freshness freshness, Past past) {
        this.summaries = summaries;
        this.deliveries = deliveries;
        this.archive = archive;
        this.freshness = freshness;
        this.past = past;
    }

    @GetMapping
    DeliveryPage list(
            AsOf when,
            DeliveryFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Listing listing = Listing.of(limit, cursor, ORDERS.parse(sort)).asOf(when);
        var found = past.read(when, () -> summaries.list(listing, filter));
        return new DeliveryPage(found.rows(), found.nextCursor());
    }

    @GetMapping("/{id}")
    Delivery get(@PathVariable UUID id, AsOf when, @RequestParam(required = false) @Nullable Long minVersion) {
        Viewer viewer = Viewer.current();
        return freshness.read("delivery", id, minVersion, () -> deliveries.find(id, when, viewer));
    }

    /** The exact bytes that every attempt sends. The digest is that of the bytes in the answer (RFC 9530). */
    @GetMapping(path = "/{id}/message", produces = "message/rfc822")
    @PreAuthorize(Viewer.IS_ADMIN)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "message/rfc822", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> message(@PathVariable UUID id) {
        byte[] message = archive.load(recordedSha256(id)).orElseThrow(() -> noMessage(id));
        String sha256 = Archive.sha256(message);
        return ResponseEntity.ok()
                .eTag(sha256)
                .header("Repr-Digest", "sha-256=:%s:".formatted(base64(sha256)))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(id).toString())
                .body(message);
    }

    /** Reads the archived bytes again and holds them against what was recorded. */
    @GetMapping("/{id}/message/check")
    MessageCheck check(@PathVariable UUID id) {
        String recorded = recordedSha256(id);
        return MessageCheck.of(recorded, archive.load(recorded));
    }

    private String recordedSha256(UUID id) {
        return deliveries.archivedMessage(id).orElseThrow(() -> noMessage(id));
    }

    private static NotFound noMessage(UUID id) {
        return new NotFound("message", id.toString());
    }

    private static ContentDisposition attachment(UUID id) {
        return ContentDisposition.attachment().filename(id + ".eml").build();
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
