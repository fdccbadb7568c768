package org.annals.api;

import java.math.BigDecimal;

/**
 * An amount in one currency, already rounded to the currency's digits.
 *
 * @param amount decimal amount, scale as issued
 * @param currency ISO 4217 alphabetic code
 */
public record Money(BigDecimal amount, String currency) {}
