package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.FailureClass;

/** The delivery ended without success. */
public record DeliveryFailed(
        UUID deliveryId, AttemptReport report, FailureClass failureClass, String advice, Instant at)
        implements DeliveryEvent {}
