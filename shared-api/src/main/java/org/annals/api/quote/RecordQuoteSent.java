package org.annals.api.quote;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells the quote that a delivery of it reached the mail server. */
public record RecordQuoteSent(@TargetAggregateIdentifier UUID quoteId, UUID deliveryId, Instant sentAt)
        implements QuoteCommand {}
