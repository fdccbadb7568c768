package org.annals.api.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells a delivery that a notification of non-delivery (RFC 3464) came back for some of its recipients. */
public record ReportBounce(@TargetAggregateIdentifier UUID deliveryId, List<BouncedRecipient> recipients, Instant at)
        implements DeliveryCommand {}
