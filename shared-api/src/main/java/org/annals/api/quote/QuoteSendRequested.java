package org.annals.api.quote;

import java.util.List;
import java.util.UUID;

/**
 * Somebody pressed Send: exactly one delivery follows.
 *
 * @param body the words as plain text
 * @param html the same words as an HTML fragment, or null when there are only plain ones
 */
public record QuoteSendRequested(
        UUID quoteId,
        UUID deliveryId,
        String number,
        UUID senderId,
        UUID mailboxId,
        List<Recipient> recipients,
        String subject,
        String body,
        String html)
        implements QuoteEvent {

    /** With words that a person typed: plain text. */
    public QuoteSendRequested(
            UUID quoteId,
            UUID deliveryId,
            String number,
            UUID senderId,
            UUID mailboxId,
            List<Recipient> recipients,
            String subject,
            String body) {
        this(quoteId, deliveryId, number, senderId, mailboxId, recipients, subject, body, null);
    }
}
