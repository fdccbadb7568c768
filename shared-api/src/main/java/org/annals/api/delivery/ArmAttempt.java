package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Last check before the final dot: refused when the claim is stale or the delivery was cancelled. */
public record ArmAttempt(@TargetAggregateIdentifier UUID deliveryId, UUID claimId, Instant at)
        implements DeliveryCommand {}
