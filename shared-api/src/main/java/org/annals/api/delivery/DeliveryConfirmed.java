package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** Evidence shows that the server took a message whose outcome was unknown. */
public record DeliveryConfirmed(UUID deliveryId, String detail, Instant at) implements DeliveryEvent {}
