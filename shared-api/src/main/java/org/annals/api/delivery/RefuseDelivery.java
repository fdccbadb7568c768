package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records that the message could not be made or has no mailbox, before any network. */
public record RefuseDelivery(
        @TargetAggregateIdentifier UUID deliveryId, FailureClass failureClass, String advice, Instant at)
        implements DeliveryCommand {}
