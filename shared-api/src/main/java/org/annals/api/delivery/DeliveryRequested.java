package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** A delivery exists from now on. */
public record DeliveryRequested(UUID deliveryId, DeliveryOrder order, Instant at) implements DeliveryEvent {}
