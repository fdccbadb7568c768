package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** The server took the message for every recipient that it did not reject. */
public record DeliverySent(UUID deliveryId, AttemptReport report, Instant at) implements DeliveryEvent {}
