package org.annals.query.quote;

import java.util.UUID;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.query.filling.Row;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps {@code read.quote} and, through {@link QuoteContent}, what hangs on it. */
@Component
@ProcessingGroup(Views.DOCUMENTS)
class QuoteProjection {
    private static final TableShape QUOTE = TableShape.of("quote", "id")
            .with("owner_id", "number", "status", "issuer_id", "company_id", "contact_id", "currency")
            .with("valid_until", "issued_on", "notes", "subtotal", "discount", "tax", "total", "last_delivery")
            .with("void_reason", "created_at", "updated_at", "version");

    private final Changes changes;

    QuoteProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(QuoteEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        UUID id = event.quoteId();
        if (event instanceof QuoteDrafted drafted) {
            occurrence.add(QUOTE, id).ifPresent(row -> draft(row, drafted));
        } else {
            occurrence.change(QUOTE, id).ifPresent(row -> change(row, event));
        }
        changes.announce("quote", id, occurrence);
    }

    private static void draft(Row row, QuoteDrafted event) {
        row.set("owner_id", event.ownerId()).set("status", "Draft");
        setTerms(row, event.terms());
        QuoteContent.replace(row, event.lines(), event.totals());
    }

    private static void change(Row row, QuoteEvent event) {
        switch (event) {
            case QuoteDrafted e -> draft(row, e);
            case QuoteRevised e -> {
                setTerms(row, e.terms());
                QuoteContent.replace(row, e.lines(), e.totals());
            }
            case QuoteLinesChanged e -> QuoteContent.replace(row, e.lines(), e.totals());
            case QuoteIssued e -> issue(row, e);
            case QuoteSendRequested e ->
                row.set("status", "Issued".equals(row.text("status")) ? "Sending" : row.text("status"))
                        .set("last_delivery", e.deliveryId());
            case QuoteSent e -> row.set("status", "Void".equals(row.text("status")) ? "Void" : "Sent");
            case QuoteVoided e -> row.set("status", "Void").set("void_reason", e.reason());
        }
    }

    private static void issue(Row row, QuoteIssued event) {
        row.set("status", "Issued")
                .set("number", event.number())
                .set("issued_on", event.issuedOn())
                .set("currency", event.currency())
                .set("valid_until", event.validUntil())
                .set("notes", event.notes());
        QuoteContent.replace(row, event.lines(), event.totals());
        QuoteContent.print(event);
    }

    private static void setTerms(Row row, QuoteTerms terms) {
        row.set("issuer_id", terms.issuerId())
                .set("company_id", terms.companyId())
                .set("contact_id", terms.contactId())
                .set("currency", terms.currency())
                .set("valid_until", terms.validUntil())
                .set("notes", terms.notes());
    }
}
