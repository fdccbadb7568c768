package org.annals.api.delivery;

import java.util.List;
import java.util.UUID;

/**
 * What is to be sent, by whom and to whom.
 *
 * @param mailboxId the mailbox chosen, or null for the sender's default one
 * @param body the words as plain text
 * @param html the same words as an HTML fragment, or null when there are only plain ones
 */
public record DeliveryOrder(
        DocumentRef document,
        UUID senderId,
        UUID mailboxId,
        List<DeliveryRecipient> recipients,
        String subject,
        String body,
        String html) {

    /** With words that a person typed: plain text. */
    public DeliveryOrder(
            DocumentRef document,
            UUID senderId,
            UUID mailboxId,
            List<DeliveryRecipient> recipients,
            String subject,
            String body) {
        this(document, senderId, mailboxId, recipients, subject, body, null);
    }
}
