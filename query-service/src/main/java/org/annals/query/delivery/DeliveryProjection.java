package org.annals.query.delivery;

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
import org.annals.query.filling.Row;
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
    private final Changes changes;

    DeliveryProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(DeliveryEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        if (event instanceof DeliveryRequested requested) {
            DeliveryRows.request(requested, occurrence);
        } else {
            DeliveryRows.change(event, occurrence).ifPresent(row -> change(row, event, occurrence));
        }
        changes.announce("delivery", event.deliveryId(), occurrence);
    }

    private static void change(Row row, DeliveryEvent event, Occurrence occurrence) {
        switch (event) {
            case DeliveryRequested _ -> {}
            case MessageFrozen e -> DeliveryRows.freeze(row, e);
            case DeliveryQueued _ -> DeliveryRows.move(row, "QUEUED");
            case AttemptStarted e -> {
                DeliveryRows.state(row, "CLAIMED");
                row.set("attempt_count", e.number());
                AttemptRows.start(e);
            }
            case AttemptArmed e -> {
                DeliveryRows.state(row, "ARMED");
                AttemptRows.arm(e);
            }
            case AttemptAbandoned e -> {
                DeliveryRows.move(row, "QUEUED");
                AttemptRows.abandon(e);
            }
            case DecisionRequested _ -> DeliveryRows.state(row, "NEEDS_DECISION");
            case DeliveryMarkedSent e -> DeliveryRows.settleAsSent(row, e.at());
            case EvidenceSought e -> DeliveryRows.seek(row, e);
            case DeliveryConfirmed e -> DeliveryRows.settleAsSent(row, e.at());
            case DeliveryBounced e -> DeliveryRows.bounce(row, e);
            case SendAgainRequested _ -> DeliveryRows.sendAgain(row);
            case SenderTold _ -> row.set("sender_told", true);
            case DeliveryCancelled _ -> DeliveryRows.move(row, "CANCELLED");
            case AttemptDeferred e ->
                conclude(row, e, Outcome.of("DEFERRED", e.report()).next(e.nextAttemptAt()), occurrence);
            case DeliverySent e ->
                conclude(row, e, Outcome.of("SENT", e.report()).sent(e.at()), occurrence);
            case DeliveryBlocked e ->
                conclude(row, e, Outcome.of("BLOCKED", e.report()).because(e.cause(), e.advice()), occurrence);
            case DeliveryFailed e ->
                conclude(row, e, Outcome.of("FAILED", e.report()).because(e.failureClass(), e.advice()), occurrence);
            case DeliveryOutcomeUnknown e -> conclude(row, e, Outcome.unknown(e), occurrence);
        }
    }

    private static void conclude(Row row, DeliveryEvent event, Outcome outcome, Occurrence occurrence) {
        DeliveryRows.conclude(row, outcome);
        AttemptRows.conclude(event.deliveryId(), outcome, occurrence);
    }
}
