package org.annals.command.delivery.evidence;

import java.util.Optional;
import java.util.UUID;

/** The message a notification is about. At least one of the two is there. */
record OriginalMessage(String messageId, UUID deliveryId) {

    private static final int LONGEST_MESSAGE_ID = 998;

    /** Empty when the headers name no message. */
    static Optional<OriginalMessage> named(MailHeaders headers) {
        String messageId = headers.first("Message-ID")
                .filter(id -> id.startsWith("<") && id.endsWith(">") && id.length() <= LONGEST_MESSAGE_ID)
                .orElse(null);
        UUID deliveryId = Wanted.delivery(headers)
                .or(() -> Optional.ofNullable(messageId).flatMap(Wanted::deliveryOf))
                .orElse(null);
        return messageId == null && deliveryId == null
                ? Optional.empty()
                : Optional.of(new OriginalMessage(messageId, deliveryId));
    }
}
