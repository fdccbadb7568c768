package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records the archived bytes every attempt will send. */
public record FreezeMessage(
        @TargetAggregateIdentifier UUID deliveryId,
        UUID mailboxId,
        String mailboxAddress,
        String messageId,
        String sha256,
        long sizeBytes,
        Instant at)
        implements DeliveryCommand {}
