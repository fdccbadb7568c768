package org.annals.api.quote;

import java.util.UUID;

/** What happened to a quote. */
public sealed interface QuoteEvent
        permits QuoteDrafted, QuoteRevised, QuoteLinesChanged, QuoteIssued, QuoteSendRequested, QuoteSent, QuoteVoided {

    UUID quoteId();
}
