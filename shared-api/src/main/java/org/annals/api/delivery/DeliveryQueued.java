package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** The delivery is due. */
public record DeliveryQueued(UUID deliveryId, String why, Instant at) implements DeliveryEvent {}
