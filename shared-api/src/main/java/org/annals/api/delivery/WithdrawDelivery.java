package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The document was voided: stops the delivery if the server cannot have taken it yet, and changes nothing otherwise. */
public record WithdrawDelivery(@TargetAggregateIdentifier UUID deliveryId, String reason, Instant at)
        implements DeliveryCommand {}
