package org.annals.api.quote;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Withdraws the quote. Its number stays used. */
public record VoidQuote(@TargetAggregateIdentifier UUID quoteId, String reason) implements QuoteCommand {}
