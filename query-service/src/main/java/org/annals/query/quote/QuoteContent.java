package org.annals.query.quote;

import java.util.List;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.Party;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.TaxGroup;
import org.annals.api.quote.Totals;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;

/** Keeps the lines, the figures and the printed parties of a quote. */
final class QuoteContent {
    private static final TableShape LINE = TableShape.of("quote_line", "quote_id", "position")
            .with("description", "quantity", "unit_price", "tax_rate", "discount_percent", "net");
    private static final TableShape TAX =
            TableShape.of("quote_tax", "quote_id", "position").with("rate", "base", "tax");
    private static final TableShape PRINT = TableShape.of("quote_print", "quote_id")
            .with("attention", "language", "issued_at")
            .with("issuer_name", "issuer_address", "issuer_country", "issuer_tax_id", "issuer_email", "issuer_phone")
            .with("customer_name", "customer_address", "customer_country", "customer_tax_id")
            .with("customer_email", "customer_phone");

    private QuoteContent() {}

    static void replace(Row quote, List<PricedLine> lines, Totals totals) {
        quote.set("subtotal", totals.subtotal())
                .set("discount", totals.discount())
                .set("tax", totals.tax())
                .set("total", totals.total());
        String id = quote.text("id");
        replaceLines(id, lines);
        replaceTaxes(id, totals.taxes());
    }

    private static void replaceLines(String id, List<PricedLine> lines) {
        Rows rows = Batch.rows(LINE);
        rows.removeAll(id);
        for (int position = 0; position < lines.size(); position++) {
            LineItem item = lines.get(position).item();
            rows.add(id, position)
                    .set("description", item.description())
                    .set("quantity", item.quantity())
                    .set("unit_price", item.unitPrice())
                    .set("tax_rate", item.taxRate())
                    .set("discount_percent", item.discountPercent())
                    .set("net", lines.get(position).net());
        }
    }

    private static void replaceTaxes(String id, List<TaxGroup> taxes) {
        Rows rows = Batch.rows(TAX);
        rows.removeAll(id);
        for (int position = 0; position < taxes.size(); position++) {
            TaxGroup group = taxes.get(position);
            rows.add(id, position)
                    .set("rate", group.rate())
                    .set("base", group.base())
                    .set("tax", group.tax());
        }
    }

    static void print(QuoteIssued event) {
        Row row = Batch.rows(PRINT)
                .findOrAdd(event.quoteId())
                .set("attention", event.attention())
                .set("language", event.language())
                .set("issued_at", event.issuedAt());
        setParty(row, "issuer_", event.issuer());
        setParty(row, "customer_", event.customer());
    }

    private static void setParty(Row row, String role, Party party) {
        row.set(role + "name", party.name())
                .set(role + "address", party.address())
                .set(role + "country", party.country())
                .set(role + "tax_id", party.taxId())
                .set(role + "email", party.email())
                .set(role + "phone", party.phone());
    }
}
