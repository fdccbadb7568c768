package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells a delivery whose outcome is unknown what a look into the Sent folder gave. */
public record RecordEvidence(@TargetAggregateIdentifier UUID deliveryId, Evidence evidence, String detail, Instant at)
        implements DeliveryCommand {}
