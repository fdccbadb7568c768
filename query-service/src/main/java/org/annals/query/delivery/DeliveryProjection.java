package org.annals.query.delivery;

import java.util.UUID;
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
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Follows a delivery from request to outcome. What each event means for the rows is in {@link DeliveryRows}. */
@Component
@ProcessingGroup(Views.DOCUMENTS)
class DeliveryProjection {
    private final DeliveryRows deliveries;
    private final AttemptRows attempts;
    private final Changes changes;

    DeliveryProjection(DeliveryRows deliveries, AttemptRows attempts, Changes changes) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.changes = changes;
    }

    @EventHandler
    void on(DeliveryEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        UUID id = switch (event) {
            case DeliveryRequested e -> deliveries.request(e, occurrence);
            case MessageFrozen e -> deliveries.freeze(e, occurrence);
            case DeliveryQueued e -> deliveries.move(e.deliveryId(), "QUEUED", occurrence);
            case AttemptStarted e -> start(e, occurrence);
            case AttemptArmed e -> arm(e, occurrence);
            case AttemptAbandoned e -> abandon(e, occurrence);
            case AttemptDeferred e -> defer(e, occurrence);
            case DeliverySent e -> sent(e, occurrence);
            case DeliveryBlocked e -> block(e, occurrence);
            case DeliveryFailed e -> fail(e, occurrence);
            case DeliveryOutcomeUnknown e -> unknown(e, occurrence);
            case DecisionRequested e -> deliveries.requestDecision(e.deliveryId(), occurrence);
            case DeliveryMarkedSent e -> deliveries.settleAsSent(e.deliveryId(), e.at(), occurrence);
            case EvidenceSought e -> deliveries.seek(e, occurrence);
            case DeliveryConfirmed e -> deliveries.settleAsSent(e.deliveryId(), e.at(), occurrence);
            case DeliveryBounced e -> deliveries.bounce(e, occurrence);
            case SendAgainRequested e -> deliveries.sendAgain(e.deliveryId(), occurrence);
            case SenderTold e -> deliveries.tellSender(e, occurrence);
            case DeliveryCancelled e -> deliveries.move(e.deliveryId(), "CANCELLED", occurrence);
        };
        changes.announce("delivery", id, occurrence);
    }

    private UUID start(AttemptStarted event, Occurrence occurrence) {
        if (deliveries.claim(event, occurrence)) {
            attempts.start(event);
        }
        return event.deliveryId();
    }

    private UUID arm(AttemptArmed event, Occurrence occurrence) {
        if (deliveries.arm(event.deliveryId(), occurrence)) {
            attempts.arm(event.deliveryId(), event.number());
        }
        return event.deliveryId();
    }

    private UUID abandon(AttemptAbandoned event, Occurrence occurrence) {
        deliveries.move(event.deliveryId(), "QUEUED", occurrence);
        attempts.abandon(event);
        return event.deliveryId();
    }

    private UUID defer(AttemptDeferred event, Occurrence occurrence) {
        var outcome = Outcome.of("DEFERRED", event.report()).next(event.nextAttemptAt());
        return conclude(event.deliveryId(), outcome, occurrence);
    }

    private UUID sent(DeliverySent event, Occurrence occurrence) {
        return conclude(event.deliveryId(), Outcome.of("SENT", event.report()).sent(event.at()), occurrence);
    }

    private UUID block(DeliveryBlocked event, Occurrence occurrence) {
        var outcome = Outcome.of("BLOCKED", event.report()).because(event.cause(), event.advice());
        return conclude(event.deliveryId(), outcome, occurrence);
    }

    private UUID fail(DeliveryFailed event, Occurrence occurrence) {
        var outcome = Outcome.of("FAILED", event.report()).because(event.failureClass(), event.advice());
        return conclude(event.deliveryId(), outcome, occurrence);
    }

    private UUID unknown(DeliveryOutcomeUnknown event, Occurrence occurrence) {
        return conclude(event.deliveryId(), Outcome.unknown(event), occurrence);
    }

    private UUID conclude(UUID id, Outcome outcome, Occurrence occurrence) {
        if (deliveries.conclude(id, outcome, occurrence)) {
            attempts.conclude(id, outcome, occurrence);
        }
        return id;
    }
}
