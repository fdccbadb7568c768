package org.annals.api.delivery;

import java.util.UUID;

/** What happened to a delivery. */
public sealed interface DeliveryEvent
        permits DeliveryRequested,
                MessageFrozen,
                DeliveryQueued,
                AttemptStarted,
                AttemptArmed,
                AttemptDeferred,
                AttemptAbandoned,
                DeliverySent,
                DeliveryBlocked,
                DeliveryFailed,
                DeliveryOutcomeUnknown,
                DecisionRequested,
                DeliveryMarkedSent,
                SendAgainRequested,
                DeliveryCancelled,
                EvidenceSought,
                DeliveryConfirmed,
                DeliveryBounced,
                SenderTold {

    UUID deliveryId();
}
