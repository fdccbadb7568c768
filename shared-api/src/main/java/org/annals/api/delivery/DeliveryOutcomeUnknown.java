package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** The server may have taken the message. Nothing is sent again without evidence or a person. */
public record DeliveryOutcomeUnknown(UUID deliveryId, AttemptReport report, String advice, Instant at)
        implements DeliveryEvent {}
