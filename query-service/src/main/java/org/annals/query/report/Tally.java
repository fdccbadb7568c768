package org.annals.query.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.annals.api.quote.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What one record counts for in a report, after some of its events.
 *
 * @param count 1 once the report counts it
 * @param amount in the currency; null when there is no money in it
 * @param seconds the time that the report measures; null until it is over
 * @param status what the record's state is by then
 * @param since when the measured time began
 */
record Tally(
        long count,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Long seconds,
        @Nullable String status,
        @Nullable Instant since) {

    static final Tally NOTHING = new Tally(0, null, null, null, null, null);

    Tally counted() {
        return new Tally(1, amount, currency, seconds, status, since);
    }

    Tally worth(Totals totals) {
        return new Tally(count, totals.total(), totals.currency(), seconds, status, since);
    }

    Tally in(@Nullable String newStatus) {
        return newStatus == null ? this : new Tally(count, amount, currency, seconds, newStatus, since);
    }

    Tally begun(Instant at) {
        return new Tally(count, amount, currency, seconds, status, at);
    }

    Tally took(long time) {
        return new Tally(count, amount, currency, time, status, since);
    }

    long countIn(@Nullable String cellCurrency) {
        return isIn(cellCurrency) ? count : 0;
    }

    BigDecimal amountIn(@Nullable String cellCurrency) {
        return amount != null && isIn(cellCurrency) ? amount : BigDecimal.ZERO;
    }

    private boolean isIn(@Nullable String cellCurrency) {
        return cellCurrency == null || cellCurrency.equals(currency);
    }
}
