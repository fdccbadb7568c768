package org.annals.api.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The quote is fixed: number, parties, lines and totals as printed. The PDF is a pure function of this event.
 *
 * @param attention the contact's name, or null
 * @param language ISO 639-1 code the document is written in */
public record QuoteIssued(
        UUID quoteId,
        String number,
        LocalDate issuedOn,
        Instant issuedAt,
        Party issuer,
        Party customer,
        String attention,
        String language,
        String currency,
        LocalDate validUntil,
        List<PricedLine> lines,
        Totals totals,
        String notes)
        implements QuoteEvent {}
