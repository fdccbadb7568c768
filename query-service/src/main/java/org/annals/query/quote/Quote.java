package org.annals.query.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annals.api.Money;
import org.annals.query.delivery.summary.DeliverySummary;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An offer with all that is on it.
 *
 * @param number null while it is a draft
 * @param status Draft, Issued, Sending, Sent or Void
 * @param deliveryState the state of its latest delivery, if it has one
 * @param deliveries newest first
 */
public record Quote(
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
        long version,
        @Nullable String notes,
        List<QuoteLine> lines,
        Totals totals,
        @Nullable String voidReason,
        List<DeliverySummary> deliveries)
        implements Versioned {}
