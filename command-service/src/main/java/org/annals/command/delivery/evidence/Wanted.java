package org.annals.command.delivery.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The message that is looked for, and the headers that can name it. */
record Wanted(String messageId) {

    private static final String DELIVERY = "X-Annals-Delivery";

    /** Providers that put a Message-ID of their own in its place keep ours in the others. */
    private static final List<String> NAMES =
            List.of("Message-ID", "X-Microsoft-Original-Message-ID", "X-Google-Original-Message-ID");

    static final String HEADERS = "[HEADER.FIELDS (" + String.join(" ", NAMES) + " " + DELIVERY + ")]";

    boolean isNamedIn(MailHeaders headers) {
        boolean byMessageId = NAMES.stream()
                .flatMap(name -> headers.all(name).stream())
                .anyMatch(value -> value.strip().equals(messageId));
        return byMessageId
                || deliveryOf(messageId).isPresent() && deliveryOf(messageId).equals(delivery(headers));
    }

    /** The delivery named in a message's headers. */
    static Optional<UUID> delivery(MailHeaders headers) {
        return headers.first(DELIVERY).flatMap(Wanted::uuid);
    }

    /** Our own Message-IDs start with the delivery. */
    static Optional<UUID> deliveryOf(String messageId) {
        int at = messageId.indexOf('@');
        return messageId.startsWith("<") && at > 0 ? uuid(messageId.substring(1, at)) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.strip().length() == 36 ? Optional.of(UUID.fromString(text.strip())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
