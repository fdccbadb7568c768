package org.annals.query.quote;

import java.util.List;
import org.annals.api.Money;

/**
 * The figures of a quote, as they were computed when it was written.
 *
 * @param subtotal sum of the line nets, after discounts and before tax
 * @param discount what discounts took off
 * @param taxes lowest rate first
 */
public record Totals(Money subtotal, Money discount, List<TaxTotal> taxes, Money tax, Money total) {}
