package org.annals.api.quote;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of a document, computed once and shown everywhere.
 *
 * @param subtotal sum of line nets, after discounts and before tax
 * @param discount what discounts took off
 * @param taxes one group per rate, lowest rate first
 * @param tax sum of the groups' tax
 * @param total subtotal plus tax
 */
public record Totals(
        String currency,
        BigDecimal subtotal,
        BigDecimal discount,
        List<TaxGroup> taxes,
        BigDecimal tax,
        BigDecimal total) {}
