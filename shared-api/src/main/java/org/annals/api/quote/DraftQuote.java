package org.annals.api.quote;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Starts a quote. */
public record DraftQuote(@TargetAggregateIdentifier UUID quoteId, UUID ownerId, QuoteTerms terms)
        implements QuoteCommand {}
