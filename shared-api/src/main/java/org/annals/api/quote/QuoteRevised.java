package org.annals.api.quote;

import java.util.List;
import java.util.UUID;

/** The draft now has these terms. */
public record QuoteRevised(UUID quoteId, QuoteTerms terms, List<PricedLine> lines, Totals totals)
        implements QuoteEvent {}
