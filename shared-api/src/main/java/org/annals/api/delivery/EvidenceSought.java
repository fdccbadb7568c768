package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * The Sent folder was looked into and did not settle the outcome.
 *
 * @param nextLookAt when it is looked into again; null when that was the last time
 */
public record EvidenceSought(UUID deliveryId, Evidence evidence, String detail, Instant nextLookAt, Instant at)
        implements DeliveryEvent {}
