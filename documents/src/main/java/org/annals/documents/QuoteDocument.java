package org.annals.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteIssued;

/**
 * A quote as it is printed. All figures are final: the document shows them and calculates nothing.
 *
 * @param number null for a draft
 * @param issuedOn null for a draft
 * @param attention the contact person at the customer, or null
 * @param notes free text below the totals, may have line breaks, or null
 * @param language "th" for Thai; anything else, null included, for English
 * @param createdAt becomes the creation and modification date inside the file
 */
public record QuoteDocument(
        String number,
        boolean draft,
        boolean voided,
        LocalDate issuedOn,
        LocalDate validUntil,
        Party issuer,
        Party customer,
        String attention,
        List<Line> lines,
        Totals totals,
        String notes,
        String language,
        Instant createdAt) {

    /** Copies the lines and turns every missing or unknown language into English. */
    public QuoteDocument {
        lines = lines == null ? List.of() : List.copyOf(lines);
        language = "th".equals(language) ? "th" : "en";
    }

    /** The document that a quote became when it was issued. */
    public static QuoteDocument of(QuoteIssued quote, boolean voided) {
        return new QuoteDocument(
                quote.number(),
                false,
                voided,
                quote.issuedOn(),
                quote.validUntil(),
                Party.of(quote.issuer()),
                Party.of(quote.customer()),
                quote.attention(),
                quote.lines().stream().map(Line::of).toList(),
                Totals.of(quote.totals()),
                quote.notes(),
                quote.language(),
                quote.issuedAt());
    }

    /**
     * One side of the quote; everything but the name may be null.
     *
     * @param address may have line breaks
     * @param country ISO 3166-1 alpha-2, printed as the country's name
     */
    public record Party(String name, String address, String country, String taxId, String email, String phone) {

        static Party of(org.annals.api.quote.Party party) {
            return new Party(
                    party.name(), party.address(), party.country(), party.taxId(), party.email(), party.phone());
        }
    }

    /**
     * One position.
     *
     * @param unitPrice in the currency of the totals, as are all amounts
     * @param taxRate in percent, null for none
     * @param discountPercent null or zero for none
     * @param net quantity times unit price less discount, rounded to the currency
     */
    public record Line(
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            BigDecimal discountPercent,
            BigDecimal net) {

        /** A priced line as it is printed. */
        public static Line of(PricedLine line) {
            LineItem item = line.item();
            return new Line(
                    item.description(),
                    item.quantity(),
                    item.unitPrice(),
                    item.taxRate(),
                    item.discountPercent(),
                    line.net());
        }
    }

    /**
     * The tax of all lines with one rate.
     *
     * @param rate in percent
     * @param base the sum of the nets it is charged on
     */
    public record TaxGroup(BigDecimal rate, BigDecimal base, BigDecimal tax) {}

    /**
     * The totals as issued.
     *
     * @param currency ISO 4217
     * @param subtotal the sum of the nets, discounts already taken off
     * @param discount what the discounts took off, as a positive amount
     */
    public record Totals(
            String currency,
            BigDecimal subtotal,
            BigDecimal discount,
            List<TaxGroup> taxes,
            BigDecimal tax,
            BigDecimal total) {

        /** The figures of a quote as they are printed. */
        public static Totals of(org.annals.api.quote.Totals totals) {
            return new Totals(
                    totals.currency(),
                    totals.subtotal(),
                    totals.discount(),
                    totals.taxes().stream()
                            .map(group -> new TaxGroup(group.rate(), group.base(), group.tax()))
                            .toList(),
                    totals.tax(),
                    totals.total());
        }

        /** Copies the taxes. */
        public Totals {
            taxes = taxes == null ? List.of() : List.copyOf(taxes);
        }
    }
}
