package org.annals.api.delivery;

import java.util.List;
import java.util.UUID;

/**
 * What is to be sent, by whom and to whom.
 *
 * @param mailboxId the mailbox chosen, or null for the sender's default one
 */
public record DeliveryOrder(
        DocumentRef document,
        UUID senderId,
        UUID mailboxId,
        List<DeliveryRecipient> recipients,
        String subject,
        String body) {}
