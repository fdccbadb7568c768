package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** A person decided to send the same bytes once more. */
public record SendAgainRequested(UUID deliveryId, String reason, Instant at) implements DeliveryEvent {}
