package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks that the sender be told, unless the trouble that made somebody ask is over.
 *
 * @param since when the server could not be reached
 */
public record TellSender(@TargetAggregateIdentifier UUID deliveryId, Instant since, Instant at)
        implements DeliveryCommand {}
