package org.annals.query.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * An offer, as a list shows it.
 *
 * @param number null while it is a draft
 * @param status Draft, Issued, Sending, Sent or Void
 * @param deliveryState the state of its latest delivery, if it has one
 */
public record QuoteSummary(
        UUID id,
        @Nullable String number,
        String status,
        UUID issuerId,
        String issuerName,
        UUID companyId,
        String companyName,
        UUID contactId,
        String contactName,
        String currency,
        LocalDate validUntil,
        @Nullable LocalDate issuedOn,
        Money total,
        @Nullable String deliveryState,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
