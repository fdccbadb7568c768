package org.annals.api.quote;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces the terms of a draft. */
public record ReviseQuote(@TargetAggregateIdentifier UUID quoteId, long expectedVersion, QuoteTerms terms)
        implements QuoteCommand {}
