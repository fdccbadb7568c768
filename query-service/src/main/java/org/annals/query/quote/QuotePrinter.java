package org.annals.query.quote;

import java.time.Duration;
import org.annals.documents.DocumentNotRenderable;
import org.annals.documents.QuoteDocument;
import org.annals.documents.QuotePdf;
import org.annals.platform.archive.Archive;
import org.annals.platform.problem.NotCaughtUp;
import org.annals.platform.problem.RuleViolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints quotes. What was issued is printed once and kept; drafts and void ones are printed whenever asked for. */
@Component
class QuotePrinter {
    private static final String TYPE = "quote";
    private static final String VOID = "Void";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Archive archive;

    QuotePrinter(JdbcClient jdbc, Archive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    /** A PDF and the name to save it under. */
    record Printed(String fileName, byte[] pdf) {}

    /**
     * @throws RuleViolated when something on it does not fit a page
     * @throws NotCaughtUp when those the draft names have not shown up on the read side yet
     */
    Printed print(Quote quote) {
        boolean issued = quote.number() != null;
        QuoteDocument document = document(quote, parties(quote, issued ? Parties.AS_ISSUED : Parties.AS_OF_NOW));
        boolean keep = issued && !quote.status().equals(VOID);
        return new Printed(QuotePdf.fileName(document), keep ? kept(quote, document) : render(document));
    }

    private static byte[] render(QuoteDocument document) {
        try {
            return QuotePdf.render(document);
        } catch (DocumentNotRenderable e) {
            throw new RuleViolated("document-not-renderable", e.getMessage());
        }
    }

    private byte[] kept(Quote quote, QuoteDocument document) {
        return archive.issuedDocument(TYPE, quote.id())
                .orElseGet(() -> archive.freezeIssuedDocument(TYPE, quote.id(), render(document)));
    }

    private Parties parties(Quote quote, String sql) {
        return jdbc.sql(sql)
                .param(quote.id())
                .query(Parties::of)
                .optional()
                .orElseThrow(() -> new NotCaughtUp(RETRY_AFTER));
    }

    private static QuoteDocument document(Quote quote, Parties parties) {
        return new QuoteDocument(
                quote.number(),
                quote.number() == null,
                quote.status().equals(VOID),
                quote.issuedOn(),
                quote.validUntil(),
                parties.issuer(),
                parties.customer(),
                parties.attention(),
                quote.lines().stream().map(QuotePrinter::line).toList(),
                totals(quote),
                quote.notes(),
                parties.language(),
                parties.at());
    }

    private static QuoteDocument.Line line(QuoteLine line) {
        return new QuoteDocument.Line(
                line.description(),
                line.quantity(),
                line.unitPrice().amount(),
                line.taxRate(),
                line.discountPercent(),
                line.net().amount());
    }

    private static QuoteDocument.Totals totals(Quote quote) {
        Totals totals = quote.totals();
        return new QuoteDocument.Totals(
                quote.currency(),
                totals.subtotal().amount(),
                totals.discount().amount(),
                totals.taxes().stream()
                        .map(tax -> new QuoteDocument.TaxGroup(
                                tax.rate(), tax.base().amount(), tax.tax().amount()))
                        .toList(),
                totals.tax().amount(),
                totals.total().amount());
    }
}
