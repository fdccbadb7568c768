package org.annals.query.quote;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.Money;
import org.annals.query.delivery.summary.DeliverySummaries;
import org.annals.query.reading.ReadingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

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

    QuoteReader(QuoteRows quotes, DeliverySummaries deliveries, JdbcClient jdbc) {
        this.quotes = quotes;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
    }

    /** All of it as it was at one moment. */
    @Transactional(
            transactionManager = ReadingConfiguration.TRANSACTIONS,
            readOnly = true,
            isolation = Isolation.REPEATABLE_READ)
    public Optional<Quote> find(UUID id) {
        return quotes.findById(id)
                .map(row ->
                        row.answer(lines(id, row.currency()), taxes(id, row.currency()), deliveries.ofDocument(id)));
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
