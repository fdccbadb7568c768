package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * The server took the message for every recipient that it did not reject.
 *
 * @param report null when the delivery ended with its time, and somebody had got the message before
 */
public record DeliverySent(UUID deliveryId, AttemptReport report, Instant at) implements DeliveryEvent {}
