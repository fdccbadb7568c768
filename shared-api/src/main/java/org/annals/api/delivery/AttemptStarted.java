package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** A worker holds the delivery until the lease ends. */
public record AttemptStarted(
        UUID deliveryId, int number, UUID claimId, String node, String host, int port, Instant at, Instant leaseUntil)
        implements DeliveryEvent {}
