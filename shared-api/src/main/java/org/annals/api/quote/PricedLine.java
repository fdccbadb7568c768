package org.annals.api.quote;

import java.math.BigDecimal;

/** A line and its net amount: quantity times unit price less discount, rounded to the currency's digits. */
public record PricedLine(LineItem item, BigDecimal net) {}
