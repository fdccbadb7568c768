package org.annals.query.asof;

import java.util.List;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.Totals;

/** What each event says about a quote. Its status follows from what has happened to it, in the view {@code as_of.quote}. */
final class QuotePatches {
    private QuotePatches() {}

    static Patch of(QuoteEvent event) {
        return switch (event) {
            case QuoteDrafted e ->
                terms(e.terms(), e.lines(), e.totals())
                        .with("owner_id", e.ownerId())
                        .with("void", false);
            case QuoteRevised e -> terms(e.terms(), e.lines(), e.totals());
            case QuoteLinesChanged e -> content(e.lines(), e.totals());
            case QuoteIssued e ->
                content(e.lines(), e.totals())
                        .with("number", e.number())
                        .with("issued_on", e.issuedOn())
                        .with("currency", e.currency())
                        .with("valid_until", e.validUntil())
                        .with("notes", e.notes());
            case QuoteSendRequested e -> Patch.of("last_delivery", e.deliveryId());
            case QuoteSent e ->
                Patch.none()
                        .derived(
                                "sent_at",
                                quote -> quote.text("sent_at") == null ? e.sentAt() : quote.instant("sent_at"));
            case QuoteVoided e -> Patch.of("void", true).with("void_reason", e.reason());
        };
    }

    private static Patch terms(QuoteTerms terms, List<PricedLine> lines, Totals totals) {
        return content(lines, totals)
                .with("issuer_id", terms.issuerId())
                .with("company_id", terms.companyId())
                .with("contact_id", terms.contactId())
                .with("currency", terms.currency())
                .with("valid_until", terms.validUntil())
                .with("notes", terms.notes());
    }

    private static Patch content(List<PricedLine> lines, Totals totals) {
        return Patch.of("lines", lines)
                .with("taxes", totals.taxes())
                .with("subtotal", totals.subtotal())
                .with("discount", totals.discount())
                .with("tax", totals.tax())
                .with("total", totals.total());
    }
}
