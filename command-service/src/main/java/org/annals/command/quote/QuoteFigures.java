package org.annals.command.quote;

import java.util.List;
import org.annals.api.Money;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.PricedLine;

/** What lines come to, as answers show it. */
record QuoteFigures(List<LineNet> lines, Totals totals) {

    /** The net of one line. */
    record LineNet(Money net) {}

    /** The figures of the whole. */
    record Totals(Money subtotal, Money discount, List<Tax> taxes, Money tax, Money total) {}

    /** The tax of one rate. */
    record Tax(String rate, Money base, Money tax) {}

    static QuoteFigures of(String currency, List<LineItem> items) {
        QuoteCalculator calculator = new QuoteCalculator(currency);
        List<PricedLine> priced = calculator.price(items);
        var totals = calculator.total(priced);
        return new QuoteFigures(
                priced.stream()
                        .map(line -> new LineNet(new Money(line.net(), currency)))
                        .toList(),
                new Totals(
                        new Money(totals.subtotal(), currency),
                        new Money(totals.discount(), currency),
                        totals.taxes().stream()
                                .map(tax -> new Tax(
                                        tax.rate().toPlainString(),
                                        new Money(tax.base(), currency),
                                        new Money(tax.tax(), currency)))
                                .toList(),
                        new Money(totals.tax(), currency),
                        new Money(totals.total(), currency)));
    }
}
