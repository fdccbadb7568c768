package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a waiting delivery due again, if it still waits for this: {@code attempts} made so far, or any number when negative. */
public record QueueDelivery(@TargetAggregateIdentifier UUID deliveryId, int attempts, String why, Instant at)
        implements DeliveryCommand {}
