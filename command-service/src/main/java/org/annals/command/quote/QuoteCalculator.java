package org.annals.command.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.TaxGroup;
import org.annals.api.quote.Totals;

/**
 * The one calculator of quotes: preview, draft and issued document all use it. Amounts are rounded half up to the
 * currency's digits (ISO 4217): once per line, and once per tax rate on the sum of its lines.
 */
public final class QuoteCalculator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String currency;
    private final int digits;

    public QuoteCalculator(String currency) {
        this.currency = currency;
        this.digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    PricedLine price(LineItem item) {
        BigDecimal share = HUNDRED.subtract(item.discountPercent());
        return new PricedLine(item, round(percent(gross(item), share)));
    }

    public List<PricedLine> price(List<LineItem> items) {
        return items.stream().map(this::price).toList();
    }

    public Totals total(List<PricedLine> lines) {
        BigDecimal subtotal = sum(lines.stream().map(PricedLine::net));
        BigDecimal undiscounted = sum(lines.stream().map(line -> round(gross(line.item()))));
        List<TaxGroup> taxes = taxes(lines);
        BigDecimal tax = sum(taxes.stream().map(TaxGroup::tax));
        return new Totals(currency, subtotal, undiscounted.subtract(subtotal), taxes, tax, subtotal.add(tax));
    }

    private List<TaxGroup> taxes(List<PricedLine> lines) {
        Map<BigDecimal, BigDecimal> baseByRate = new TreeMap<>();
        for (PricedLine line : lines) {
            baseByRate.merge(plain(line.item().taxRate()), line.net(), BigDecimal::add);
        }
        return baseByRate.entrySet().stream()
                .map(group -> new TaxGroup(
                        group.getKey(), group.getValue(), round(percent(group.getValue(), group.getKey()))))
                .toList();
    }

    private static BigDecimal gross(LineItem item) {
        return item.quantity().multiply(item.unitPrice());
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2);
    }

    private BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(digits), BigDecimal::add);
    }

    private BigDecimal round(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
