package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * The server has been out of reach for so long that the sender should know. It is still tried.
 *
 * @param since when it could not be reached for the first time
 */
public record SenderTold(UUID deliveryId, Instant since, Instant at) implements DeliveryEvent {}
