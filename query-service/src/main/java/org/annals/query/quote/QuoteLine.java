package org.annals.query.quote;

import java.math.BigDecimal;
import org.annals.api.Money;

/**
 * One line of a quote.
 *
 * @param unitPrice before discount and tax
 * @param taxRate percent
 * @param net quantity times unit price less discount, rounded to the currency's digits
 */
public record QuoteLine(
        String description,
        BigDecimal quantity,
        Money unitPrice,
        BigDecimal taxRate,
        BigDecimal discountPercent,
        Money net) {}
