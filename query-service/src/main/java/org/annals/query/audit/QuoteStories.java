package org.annals.query.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.annals.api.quote.LineItem;
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
import org.annals.api.quote.Recipient;
import org.annals.api.quote.Totals;

/** Quotes. Lines are told one per row, so that a change of one shows without a table. */
final class QuoteStories {
    private QuoteStories() {}

    static Story of(QuoteEvent event) {
        return switch (event) {
            case QuoteDrafted e ->
                content(terms(Story.of("quote", "Drafted over " + total(e.totals())), e.terms()), e.lines(), e.totals())
                        .with("status", "Draft");
            case QuoteRevised e -> content(terms(Story.of("quote", null), e.terms()), e.lines(), e.totals());
            case QuoteLinesChanged e -> content(Story.of("quote", null), e.lines(), e.totals());
            case QuoteIssued e -> issued(e);
            case QuoteSendRequested e -> Story.of("quote", "Sending requested to " + addresses(e.recipients()));
            case QuoteSent e -> Story.of("quote", "Sent");
            case QuoteVoided e ->
                Story.of("quote", "Voided").because(e.reason()).with("status", "Void");
        };
    }

    private static Story issued(QuoteIssued event) {
        return content(Story.of("quote", "Issued as " + event.number()), event.lines(), event.totals())
                .with("number", event.number())
                .with("issuedOn", event.issuedOn().toString())
                .with("status", "Issued");
    }

    private static Story terms(Story story, QuoteTerms terms) {
        return story.with("issuerId", terms.issuerId().toString())
                .with("companyId", terms.companyId().toString())
                .with("contactId", terms.contactId().toString())
                .with("currency", terms.currency())
                .with("validUntil", terms.validUntil().toString())
                .with("notes", terms.notes());
    }

    private static Story content(Story story, List<PricedLine> lines, Totals totals) {
        return story.with("lines", lines.stream().map(QuoteStories::line).collect(Collectors.joining("\n")))
                .with("total", total(totals));
    }

    private static String line(PricedLine line) {
        LineItem item = line.item();
        String discount = item.discountPercent().signum() == 0
                ? ""
                : ", less " + item.discountPercent().toPlainString() + "%";
        return "%s: %s x %s%s, tax %s%%"
                .formatted(
                        item.description(),
                        item.quantity().toPlainString(),
                        item.unitPrice().toPlainString(),
                        discount,
                        item.taxRate().toPlainString());
    }

    private static String total(Totals totals) {
        return totals.total().toPlainString() + " " + totals.currency();
    }

    private static String addresses(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::email).collect(Collectors.joining(", "));
    }
}
