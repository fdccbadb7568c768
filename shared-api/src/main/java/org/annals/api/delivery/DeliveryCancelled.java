package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** The delivery was stopped before the server could take it. */
public record DeliveryCancelled(UUID deliveryId, String reason, Instant at) implements DeliveryEvent {}
