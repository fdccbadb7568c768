package org.annals.query.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.Party;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.TaxGroup;
import org.annals.api.quote.Totals;
import org.annals.query.projecting.Occurrence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the lines, the figures and the printed parties of a quote. */
@Component
class QuoteContent {
    private static final String FIGURES = """
            UPDATE quote SET subtotal = :subtotal, discount = :discount, tax = :tax, total = :total WHERE id = :id
            """;
    private static final String LINE = """
            INSERT INTO quote_line
                   (quote_id, position, description, quantity, unit_price, tax_rate, discount_percent, net)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TAX =
            "INSERT INTO quote_tax (quote_id, position, rate, base, tax) VALUES (?, ?, ?, ?, ?)";
    private static final String PRINT = """
            INSERT INTO quote_print
                   (quote_id, attention, language, issued_at,
                    issuer_name, issuer_address, issuer_country, issuer_tax_id, issuer_email, issuer_phone,
                    customer_name, customer_address, customer_country, customer_tax_id, customer_email, customer_phone)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    QuoteContent(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void replace(UUID id, List<PricedLine> lines, Totals totals) {
        jdbc.sql(FIGURES)
                .param("id", id)
                .param("subtotal", totals.subtotal())
                .param("discount", totals.discount())
                .param("tax", totals.tax())
                .param("total", totals.total())
                .update();
        jdbc.sql("DELETE FROM quote_line WHERE quote_id = ?").param(id).update();
        jdbc.sql("DELETE FROM quote_tax WHERE quote_id = ?").param(id).update();
        batches.batchUpdate(LINE, lineRows(id, lines));
        batches.batchUpdate(TAX, taxRows(id, totals.taxes()));
    }

    void print(QuoteIssued event) {
        List<Object> values = new ArrayList<>();
        values.add(event.quoteId());
        values.add(event.attention());
        values.add(event.language());
        values.add(Occurrence.column(event.issuedAt()));
        addParty(values, event.issuer());
        addParty(values, event.customer());
        jdbc.sql(PRINT).params(values).update();
    }

    private static void addParty(List<Object> values, Party party) {
        values.add(party.name());
        values.add(party.address());
        values.add(party.country());
        values.add(party.taxId());
        values.add(party.email());
        values.add(party.phone());
    }

    private static List<Object[]> lineRows(UUID id, List<PricedLine> lines) {
        List<Object[]> rows = new ArrayList<>();
        for (PricedLine line : lines) {
            LineItem item = line.item();
            rows.add(new Object[] {
                id,
                rows.size(),
                item.description(),
                item.quantity(),
                item.unitPrice(),
                item.taxRate(),
                item.discountPercent(),
                line.net()
            });
        }
        return rows;
    }

    private static List<Object[]> taxRows(UUID id, List<TaxGroup> taxes) {
        List<Object[]> rows = new ArrayList<>();
        for (TaxGroup group : taxes) {
            rows.add(new Object[] {id, rows.size(), group.rate(), group.base(), group.tax()});
        }
        return rows;
    }
}
