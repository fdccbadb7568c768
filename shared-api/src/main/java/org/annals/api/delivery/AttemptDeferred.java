package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** The attempt failed for now; the next one is due at the given time. */
public record AttemptDeferred(UUID deliveryId, AttemptReport report, Instant nextAttemptAt) implements DeliveryEvent {}
