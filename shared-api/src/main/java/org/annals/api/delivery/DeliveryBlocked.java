package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.FailureClass;

/** The delivery waits until somebody mends the named cause. */
public record DeliveryBlocked(UUID deliveryId, AttemptReport report, FailureClass cause, String advice, Instant at)
        implements DeliveryEvent {}
