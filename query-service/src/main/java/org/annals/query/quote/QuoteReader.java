package org.annals.query.quote;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.Money;
import org.annals.query.delivery.summary.DeliverySummaries;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Past;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one quote with its lines, figures and deliveries. */
@Component
class QuoteReader {
    private static final String LINES = """
            SELECT description, quantity, unit_price, tax_rate, discount_percent, net
              FROM quote_line WHERE quote_id = ? ORDER BY position
            """;
    private static final String TAXES = "SELECT rate, base, tax FROM quote_tax WHERE quote_id = ? ORDER BY position";

    private final QuoteRows quotes;
    private final DeliverySummaries deliveries;
    private final JdbcClient jdbc;
    private final Past past;

    QuoteReader(QuoteRows quotes, DeliverySummaries deliveries, JdbcClient jdbc, Past past) {
        this.quotes = quotes;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.past = past;
    }

    Optional<Quote> find(UUID id, AsOf when) {
        return past.readTogether(
                when,
                () -> quotes.findById(id)
                        .map(row -> row.answer(
                                lines(id, row.currency()), taxes(id, row.currency()), deliveries.ofDocument(id))));
    }

    private List<QuoteLine> lines(UUID id, String currency) {
        return jdbc.sql(LINES)
                .param(id)
                .query((row, number) -> new QuoteLine(
                        row.getString("description"),
                        row.getBigDecimal("quantity"),
                        new Money(row.getBigDecimal("unit_price"), currency),
                        row.getBigDecimal("tax_rate"),
                        row.getBigDecimal("discount_percent"),
                        new Money(row.getBigDecimal("net"), currency)))
                .list();
    }

    private List<TaxTotal> taxes(UUID id, String currency) {
        return jdbc.sql(TAXES)
                .param(id)
                .query((row, number) -> new TaxTotal(
                        row.getBigDecimal("rate"),
                        new Money(row.getBigDecimal("base"), currency),
                        new Money(row.getBigDecimal("tax"), currency)))
                .list();
    }
}
