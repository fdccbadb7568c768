package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** From here on the server may have taken the message. */
public record AttemptArmed(UUID deliveryId, int number, UUID claimId, Instant at) implements DeliveryEvent {}
