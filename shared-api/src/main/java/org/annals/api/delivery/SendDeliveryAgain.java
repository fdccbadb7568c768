package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person decides that an undecided delivery did not arrive and accepts the risk of a second copy. */
public record SendDeliveryAgain(@TargetAggregateIdentifier UUID deliveryId, String reason, Instant at)
        implements DeliveryCommand {}
