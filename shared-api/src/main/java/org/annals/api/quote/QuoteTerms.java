package org.annals.api.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a seller offers to whom.
 *
 * @param currency ISO 4217 code
 * @param validUntil last day on which the offer stands
 * @param notes free text for the customer, or null
 */
public record QuoteTerms(
        UUID issuerId,
        UUID companyId,
        UUID contactId,
        String currency,
        LocalDate validUntil,
        List<LineItem> lines,
        String notes) {}
