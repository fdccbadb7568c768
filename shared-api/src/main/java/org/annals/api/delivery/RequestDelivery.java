package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates the delivery; repeating it changes nothing. */
public record RequestDelivery(@TargetAggregateIdentifier UUID deliveryId, DeliveryOrder order, Instant at)
        implements DeliveryCommand {}
