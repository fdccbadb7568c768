package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/** No evidence settles the outcome: a person has to. */
public record DecisionRequested(UUID deliveryId, Instant at) implements DeliveryEvent {}
