package org.annals.api.quote;

import java.util.List;
import java.util.UUID;

/** A draft exists from now on, with its figures as previewed. */
public record QuoteDrafted(UUID quoteId, UUID ownerId, QuoteTerms terms, List<PricedLine> lines, Totals totals)
        implements QuoteEvent {}
