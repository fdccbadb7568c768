package org.annals.api.issuer;

/**
 * What is printed about the entity that issues documents.
 *
 * @param address lines separated by line feeds
 * @param country ISO 3166-1 alpha-2 code
 * @param defaultCurrency ISO 4217 code
 * @param quotePrefix first part of quote numbers, such as {@code Q} in {@code Q-2026-0001}
 */
public record IssuerDetails(
        String name,
        String address,
        String country,
        String taxId,
        String defaultCurrency,
        String email,
        String phone,
        String quotePrefix) {}
