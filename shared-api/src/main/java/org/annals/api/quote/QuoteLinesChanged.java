package org.annals.api.quote;

import java.util.List;
import java.util.UUID;

/** The draft now has these lines. */
public record QuoteLinesChanged(UUID quoteId, List<PricedLine> lines, Totals totals) implements QuoteEvent {}
