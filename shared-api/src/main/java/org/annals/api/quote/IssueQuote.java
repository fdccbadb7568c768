package org.annals.api.quote;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives the quote its number and fixes everything on it. */
public record IssueQuote(@TargetAggregateIdentifier UUID quoteId) implements QuoteCommand {}
