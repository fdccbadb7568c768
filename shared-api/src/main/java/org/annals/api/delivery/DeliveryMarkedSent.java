package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** A person decided that the message arrived. */
public record DeliveryMarkedSent(UUID deliveryId, String reason, Instant at) implements DeliveryEvent {}
