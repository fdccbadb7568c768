package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Claims the delivery for one worker until the lease ends. */
public record StartAttempt(
        @TargetAggregateIdentifier UUID deliveryId,
        UUID claimId,
        String node,
        String host,
        int port,
        Instant at,
        Instant leaseUntil)
        implements DeliveryCommand {}
