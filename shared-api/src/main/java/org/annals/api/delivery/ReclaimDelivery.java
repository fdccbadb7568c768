package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a delivery away from a worker whose lease has ended. */
public record ReclaimDelivery(@TargetAggregateIdentifier UUID deliveryId, UUID claimId, Instant at)
        implements DeliveryCommand {}
