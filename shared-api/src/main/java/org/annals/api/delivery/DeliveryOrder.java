package org.annals.api.delivery;

import java.util.List;
import java.util.UUID;
import org.annals.api.DeliveryTerms;

/**
 * What is to be sent, by whom and to whom.
 *
 * @param mailboxId the mailbox chosen, or null for the sender's default one
 * @param body the words as plain text
 * @param html the same words as an HTML fragment, or null when there are only plain ones
 * @param terms never null; {@link DeliveryTerms#EARLIER} in orders from before there were any
 */
public record DeliveryOrder(
        DocumentRef document,
        UUID senderId,
        UUID mailboxId,
        List<DeliveryRecipient> recipients,
        String subject,
        String body,
        String html,
        DeliveryTerms terms) {

    public DeliveryOrder {
        terms = terms == null ? DeliveryTerms.EARLIER : terms;
    }

    /** With words that a person typed, plain text, on the terms of earlier. */
    public DeliveryOrder(
            DocumentRef document,
            UUID senderId,
            UUID mailboxId,
            List<DeliveryRecipient> recipients,
            String subject,
            String body) {
        this(document, senderId, mailboxId, recipients, subject, body, null, null);
    }
}
