package org.annals.query.report;

import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryBounced;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.SenderTold;
import org.jspecify.annotations.Nullable;

/**
 * What an event makes of a delivery's state and failure class.
 *
 * @param state null when it stays as it was
 * @param clears whether an earlier failure is over, unless this one brings its own
 * @param failure null when the event brings none
 */
record DeliveryStep(
        @Nullable String state, boolean clears, @Nullable FailureClass failure) {
    private static final DeliveryStep NOTHING = new DeliveryStep(null, false, null);

    static DeliveryStep of(DeliveryEvent event) {
        return switch (event) {
            case DeliveryRequested e -> to("REQUESTED");
            case DeliveryQueued e -> to("QUEUED");
            case AttemptStarted e -> within("CLAIMED");
            case AttemptArmed e -> within("ARMED");
            case AttemptAbandoned e -> to("QUEUED");
            case AttemptDeferred e -> failing("DEFERRED", e.report().failureClass());
            case DeliverySent e -> to("SENT");
            case DeliveryBlocked e -> failing("BLOCKED", e.cause());
            case DeliveryFailed e -> failing("FAILED", e.failureClass());
            case DeliveryOutcomeUnknown e -> failing("UNKNOWN", FailureClass.UNKNOWN);
            case DecisionRequested e -> within("NEEDS_DECISION");
            case DeliveryMarkedSent e -> to("SENT");
            case DeliveryConfirmed e -> to("SENT");
            case DeliveryBounced e -> failing("BOUNCED", FailureClass.RECIPIENT);
            case SendAgainRequested e -> to("QUEUED");
            case DeliveryCancelled e -> to("CANCELLED");
            case MessageFrozen e -> NOTHING;
            case EvidenceSought e -> NOTHING;
            case SenderTold e -> NOTHING;
        };
    }

    private static DeliveryStep to(String state) {
        return new DeliveryStep(state, true, null);
    }

    private static DeliveryStep within(String state) {
        return new DeliveryStep(state, false, null);
    }

    private static DeliveryStep failing(String state, @Nullable FailureClass failure) {
        return new DeliveryStep(state, true, failure);
    }
}
