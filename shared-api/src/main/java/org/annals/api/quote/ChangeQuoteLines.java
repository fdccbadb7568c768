package org.annals.api.quote;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces the lines of a draft. */
public record ChangeQuoteLines(@TargetAggregateIdentifier UUID quoteId, long expectedVersion, List<LineItem> lines)
        implements QuoteCommand {}
