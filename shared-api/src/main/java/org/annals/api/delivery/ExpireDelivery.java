package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a delivery that still waits after the time in which it made sense; changes nothing about any other. */
public record ExpireDelivery(@TargetAggregateIdentifier UUID deliveryId, Instant at) implements DeliveryCommand {}
