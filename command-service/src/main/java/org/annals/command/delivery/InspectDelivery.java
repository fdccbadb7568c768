package org.annals.command.delivery;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a delivery what its worker has to know. Changes nothing. */
record InspectDelivery(@TargetAggregateIdentifier UUID deliveryId) {}
