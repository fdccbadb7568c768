package org.annals.api.quote;

import java.time.Instant;
import java.util.UUID;

/** A delivery of the quote reached the mail server. */
public record QuoteSent(UUID quoteId, UUID deliveryId, Instant sentAt) implements QuoteEvent {}
