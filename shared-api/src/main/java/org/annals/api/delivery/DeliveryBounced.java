package org.annals.api.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The server took the message, but it came back for these recipients. */
public record DeliveryBounced(UUID deliveryId, List<BouncedRecipient> recipients, Instant at)
        implements DeliveryEvent {}
