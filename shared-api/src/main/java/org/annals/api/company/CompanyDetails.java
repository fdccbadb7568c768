package org.annals.api.company;

/**
 * What we know about a company; everything but name and country may be null.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param address lines separated by line feeds
 */
public record CompanyDetails(String name, String country, String email, String phone, String address, String taxId) {}
