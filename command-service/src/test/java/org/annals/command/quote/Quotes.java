package org.annals.command.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactDetails;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.Party;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.Totals;

/** Quotes, their parties and their events, for tests to start from. */
final class Quotes {
    static final UUID QUOTE = UUID.randomUUID();
    static final UUID OWNER = UUID.randomUUID();
    static final UUID ISSUER = UUID.randomUUID();
    static final UUID COMPANY = UUID.randomUUID();
    static final UUID CONTACT = UUID.randomUUID();
    static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");

    private static final String ADDRESS = "1 Silom Road\nBangkok 10500";

    private Quotes() {}

    static IssuerDetails issuer() {
        return new IssuerDetails("Annals Co., Ltd.", ADDRESS, "TH", "0105551234567", "THB", null, null, "Q");
    }

    static CompanyDetails company() {
        return new CompanyDetails("Siam Widgets", "TH", null, null, "2 Sathorn Road", null);
    }

    static ContactDetails contact(String language) {
        return new ContactDetails(COMPANY, "Mali", "Suk", "mali@siam.example", null, language);
    }

    static LineItem line(String quantity, String unitPrice, String taxRate, String discountPercent) {
        return new LineItem(
                "Consulting",
                new BigDecimal(quantity),
                new BigDecimal(unitPrice),
                new BigDecimal(taxRate),
                new BigDecimal(discountPercent));
    }

    static QuoteTerms terms(LineItem... lines) {
        return new QuoteTerms(
                ISSUER,
                COMPANY,
                CONTACT,
                "THB",
                LocalDate.parse("2026-12-31"),
                List.of(lines),
                "Delivery in two weeks");
    }

    static QuoteDrafted drafted(QuoteTerms terms) {
        List<PricedLine> lines = priced(terms);
        return new QuoteDrafted(QUOTE, OWNER, terms, lines, totals(terms));
    }

    /** Issued at {@link #NOW}, which is already the next day in Bangkok. */
    static QuoteIssued issued(QuoteTerms terms, String number, String language) {
        return new QuoteIssued(
                QUOTE,
                number,
                LocalDate.parse("2026-11-21"),
                NOW,
                new Party("Annals Co., Ltd.", ADDRESS, "TH", "0105551234567", null, null),
                new Party("Siam Widgets", "2 Sathorn Road", "TH", null, null, null),
                "Mali Suk",
                language,
                terms.currency(),
                terms.validUntil(),
                priced(terms),
                totals(terms),
                terms.notes());
    }

    static List<PricedLine> priced(QuoteTerms terms) {
        return new QuoteCalculator(terms.currency()).price(terms.lines());
    }

    static Totals totals(QuoteTerms terms) {
        return new QuoteCalculator(terms.currency()).total(priced(terms));
    }
}
