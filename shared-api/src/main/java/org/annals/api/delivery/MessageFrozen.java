package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** The bytes every attempt sends are archived under this SHA-256. */
public record MessageFrozen(
        UUID deliveryId,
        UUID mailboxId,
        String mailboxAddress,
        String messageId,
        String sha256,
        long sizeBytes,
        Instant at)
        implements DeliveryEvent {}
