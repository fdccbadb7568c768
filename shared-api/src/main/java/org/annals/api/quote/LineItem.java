package org.annals.api.quote;

import java.math.BigDecimal;

/**
 * One line as the seller entered it.
 *
 * @param quantity more than zero, at most 4 decimals
 * @param unitPrice in the quote's currency, not negative, before discount and tax
 * @param taxRate percent, 0 to 100
 * @param discountPercent percent taken off the line, 0 to 100; never null
 */
public record LineItem(
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        BigDecimal discountPercent) {}
