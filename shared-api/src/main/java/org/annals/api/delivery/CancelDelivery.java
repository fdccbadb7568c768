package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Stops the delivery if the server cannot have taken it yet. */
public record CancelDelivery(@TargetAggregateIdentifier UUID deliveryId, String reason, Instant at)
        implements DeliveryCommand {}
