package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** The attempt ended without handing anything over: its worker died or lost its claim. */
public record AttemptAbandoned(UUID deliveryId, int number, String why, Instant at) implements DeliveryEvent {}
