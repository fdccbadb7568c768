package org.annals.api.quote;

/** What happened to a quote. */
public sealed interface QuoteEvent
        permits QuoteDrafted,
                QuoteRevised,
                QuoteLinesChanged,
                QuoteIssued,
                QuoteSendRequested,
                QuoteSent,
                QuoteVoided {}
