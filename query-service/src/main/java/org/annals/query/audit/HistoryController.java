package org.annals.query.audit;

import java.util.UUID;
import org.annals.api.template.TemplateKey;
import org.annals.platform.problem.Forbidden;
import org.annals.platform.problem.NotFound;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one record: for everybody who may see the record. */
@RestController
@RequestMapping("/api/v1")
class HistoryController {
    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/companies/{id}/history")
    AuditPage companyHistory(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return history.of("company", id, limit, cursor);
    }

    @GetMapping("/contacts/{id}/history")
    AuditPage contactHistory(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return history.of("contact", id, limit, cursor);
    }

    @GetMapping("/issuers/{id}/history")
    AuditPage issuerHistory(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return history.of("issuer", id, limit, cursor);
    }

    @GetMapping("/quotes/{id}/history")
    AuditPage quoteHistory(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return history.of("quote", id, limit, cursor);
    }

    @GetMapping("/deliveries/{id}/history")
    AuditPage deliveryHistory(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return history.of("delivery", id, limit, cursor);
    }

    @GetMapping("/templates/{kind}/{language}/history")
    AuditPage templateHistory(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        TemplateKey key = TemplateKey.ofWireNames(kind, language)
                .orElseThrow(() -> new NotFound("template", kind + "/" + language));
        return history.of("template", key.id(), limit, cursor);
    }

    @GetMapping("/mailboxes/{id}/history")
    AuditPage mailboxHistory(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        history.checkMayReadMailbox(id, Viewer.current());
        return history.of("mailbox", id, limit, cursor);
    }

    @GetMapping("/users/{id}/history")
    AuditPage userHistory(
            @PathVariable UUID id,
            @RequestParam(defaultValue = Listing.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!Viewer.current().maySee(id)) {
            throw new Forbidden("Only admins see the history of other users.");
        }
        return history.of("user", id, limit, cursor);
    }
}
