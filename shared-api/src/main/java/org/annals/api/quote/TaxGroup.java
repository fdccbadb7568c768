package org.annals.api.quote;

import java.math.BigDecimal;

/**
 * The tax of all lines that share a rate.
 *
 * @param rate percent
 * @param base sum of the line nets
 * @param tax base times rate, rounded once to the currency's digits
 */
public record TaxGroup(BigDecimal rate, BigDecimal base, BigDecimal tax) {}
