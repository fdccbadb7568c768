package org.annals.api.quote;

import java.util.UUID;

/** The quote is withdrawn. */
public record QuoteVoided(UUID quoteId, String reason) implements QuoteEvent {}
