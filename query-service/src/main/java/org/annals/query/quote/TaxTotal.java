package org.annals.query.quote;

import java.math.BigDecimal;
import org.annals.api.Money;

/**
 * The tax of all lines that share a rate.
 *
 * @param rate percent
 * @param base sum of the line nets
 */
public record TaxTotal(BigDecimal rate, Money base, Money tax) {}
