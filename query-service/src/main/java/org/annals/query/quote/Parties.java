package org.annals.query.quote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.annals.documents.QuoteDocument.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who a quote is from and for, as printed.
 *
 * @param attention the contact's name
 * @param at the date inside the file
 */
record Parties(
        Party issuer,
        Party customer,
        @Nullable String attention,
        @Nullable String language,
        Instant at) {

    /** As they were when the quote was issued. */
    static final String AS_ISSUED = """
            SELECT issuer_name, issuer_address, issuer_country, issuer_tax_id, issuer_email, issuer_phone,
                   customer_name, customer_address, customer_country, customer_tax_id, customer_email, customer_phone,
                   attention, language, issued_at AS at
              FROM read.quote_print WHERE quote_id = ?
            """;

    /** As they are now. */
    static final String AS_OF_NOW = """
            SELECT issuer.name AS issuer_name, issuer.address AS issuer_address, issuer.country AS issuer_country,
                   issuer.tax_id AS issuer_tax_id, issuer.email AS issuer_email, issuer.phone AS issuer_phone,
                   company.name AS customer_name, company.address AS customer_address,
                   company.country AS customer_country, company.tax_id AS customer_tax_id,
                   company.email AS customer_email, company.phone AS customer_phone,
                   contact.full_name AS attention, contact.language AS language, quote.updated_at AS at
              FROM read.quote
              JOIN read.issuer ON issuer.id = quote.issuer_id
              JOIN read.company ON company.id = quote.company_id
              LEFT JOIN read.contact ON contact.id = quote.contact_id
             WHERE quote.id = ?
            """;

    static Parties of(ResultSet row, int number) throws SQLException {
        return new Parties(
                party(row, "issuer_"),
                party(row, "customer_"),
                row.getString("attention"),
                row.getString("language"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Party party(ResultSet row, String side) throws SQLException {
        return new Party(
                row.getString(side + "name"),
                row.getString(side + "address"),
                row.getString(side + "country"),
                row.getString(side + "tax_id"),
                row.getString(side + "email"),
                row.getString(side + "phone"));
    }
}
