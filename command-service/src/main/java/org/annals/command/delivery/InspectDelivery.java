package org.annals.command.delivery;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import java.util.UUID;

/** Asks a delivery what its worker has to know. Changes nothing. */
record InspectDelivery(@TargetAggregateIdentifier UUID deliveryId) {}
