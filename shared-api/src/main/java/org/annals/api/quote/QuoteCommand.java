package org.annals.api.quote;

/** What can be asked of a quote. */
public sealed interface QuoteCommand
        permits DraftQuote, ReviseQuote, ChangeQuoteLines, IssueQuote, SendQuote, VoidQuote, RecordQuoteSent {}
