package org.annals.command.quote;

/** Where a quote stands. */
enum QuoteStatus {
    DRAFT,
    ISSUED,
    VOID
}
