package org.annals.command.delivery.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notification about the fate of a message. Nobody signs such notifications: who has received the message can make
 * one up, so it is a reason to tell the user, not to send again.
 *
 * @param originalMessageId with angle brackets; null when only the delivery is named
 * @param deliveryId from {@code X-Annals-Delivery} or our kind of Message-ID; null when neither is there
 * @param recipients at least one
 * @param standard whether it follows RFC 3464; otherwise it was read from free text as well as it goes
 * @param at when it arrived, by the server's clock
 */
public record Bounce(
        String originalMessageId, UUID deliveryId, List<RecipientStatus> recipients, boolean standard, Instant at) {

    public Bounce {
        recipients = List.copyOf(recipients);
    }
}
