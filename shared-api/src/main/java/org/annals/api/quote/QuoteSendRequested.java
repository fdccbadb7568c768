package org.annals.api.quote;

import java.util.List;
import java.util.UUID;
import org.annals.api.DeliveryTerms;

/**
 * Somebody pressed Send: exactly one delivery follows.
 *
 * @param body the words as plain text
 * @param html the same words as an HTML fragment, or null when there are only plain ones
 * @param terms never null; {@link DeliveryTerms#EARLIER} in events from before there were any
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
        String html,
        DeliveryTerms terms)
        implements QuoteEvent {

    public QuoteSendRequested {
        terms = terms == null ? DeliveryTerms.EARLIER : terms;
    }

    /** With words that a person typed, plain text, on the terms of earlier. */
    public QuoteSendRequested(
            UUID quoteId,
            UUID deliveryId,
            String number,
            UUID senderId,
            UUID mailboxId,
            List<Recipient> recipients,
            String subject,
            String body) {
        this(quoteId, deliveryId, number, senderId, mailboxId, recipients, subject, body, null, null);
    }
}
