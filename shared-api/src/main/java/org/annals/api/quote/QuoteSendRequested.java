package org.annals.api.quote;

import java.util.List;
import java.util.UUID;

/** Somebody pressed Send: exactly one delivery follows. */
public record QuoteSendRequested(
        UUID quoteId,
        UUID deliveryId,
        String number,
        UUID senderId,
        UUID mailboxId,
        List<Recipient> recipients,
        String subject,
        String body)
        implements QuoteEvent {}
