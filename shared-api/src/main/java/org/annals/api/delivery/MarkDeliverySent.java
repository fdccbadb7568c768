package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person decides that an undecided delivery did arrive. */
public record MarkDeliverySent(@TargetAggregateIdentifier UUID deliveryId, String reason, Instant at)
        implements DeliveryCommand {}
