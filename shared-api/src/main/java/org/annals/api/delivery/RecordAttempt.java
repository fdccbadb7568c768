package org.annals.api.delivery;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records how the claimed attempt ended; the next step follows from it.
 *
 * @param jitter between -1 and 1, how far the next try moves within its tolerance */
public record RecordAttempt(
        @TargetAggregateIdentifier UUID deliveryId, UUID claimId, Verdict verdict, AttemptReport report, double jitter)
        implements DeliveryCommand {}
