package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person wants another try now. */
public record RetryDelivery(@TargetAggregateIdentifier UUID deliveryId, Instant at) implements DeliveryCommand {}
