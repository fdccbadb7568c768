package org.annals.api.delivery;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells a delivery that somebody answered its message.
 *
 * @param from who answered; null when the answer names nobody
 * @param automatic whether a machine wrote the answer, such as a notice of absence (RFC 3834)
 */
public record ReportReply(@TargetAggregateIdentifier UUID deliveryId, String from, boolean automatic, Instant at)
        implements DeliveryCommand {}
