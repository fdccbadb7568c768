package org.annals.query.audit;

import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryBounced;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.SenderTold;

/** Deliveries. The server's own words stay out: only the sender and admins may read those. */
final class DeliveryStories {
    private DeliveryStories() {}

    static Story of(DeliveryEvent event) {
        return switch (event) {
            case DeliveryRequested e -> state("REQUESTED", "Requested to " + recipients(e.order()));
            case MessageFrozen e -> Story.of("delivery", "Message fixed, from " + e.mailboxAddress());
            case DeliveryQueued e -> state("QUEUED", "Due: " + e.why());
            case AttemptStarted e -> state("CLAIMED", "Attempt " + e.number() + " at " + e.host() + ":" + e.port());
            case AttemptArmed e -> state("ARMED", "Handing over in attempt " + e.number());
            case AttemptDeferred e ->
                state(
                        "DEFERRED",
                        failed("Not taken", e.report().failureClass()) + "; next try at " + e.nextAttemptAt());
            case AttemptAbandoned e -> state("QUEUED", "Attempt " + e.number() + " abandoned: " + e.why());
            case DeliverySent e -> state("SENT", "Sent");
            case DeliveryBlocked e -> state("BLOCKED", failed("Waits for somebody", e.cause()));
            case DeliveryFailed e -> state("FAILED", failed("Failed", e.failureClass()));
            case DeliveryOutcomeUnknown e -> state("UNKNOWN", "The server may or may not have taken it");
            case DecisionRequested e -> state("NEEDS_DECISION", "Somebody has to decide whether it arrived");
            case EvidenceSought e -> Story.of("delivery", "Looked for evidence: " + e.detail());
            case DeliveryConfirmed e -> state("SENT", "Known to be sent: " + e.detail());
            case DeliveryBounced e ->
                state(
                        "BOUNCED",
                        "Came back for "
                                + e.recipients().stream()
                                        .map(BouncedRecipient::email)
                                        .collect(Collectors.joining(", ")));
            case SenderTold e ->
                Story.of("delivery", "The sender was told: the server is out of reach since " + e.since());
            case DeliveryMarkedSent e -> state("SENT", "Marked as sent").because(e.reason());
            case SendAgainRequested e ->
                state("QUEUED", "Sending again requested").because(e.reason());
            case DeliveryCancelled e -> state("CANCELLED", "Cancelled").because(e.reason());
        };
    }

    private static Story state(String state, String summary) {
        return Story.of("delivery", summary).with("state", state);
    }

    private static String failed(String what, FailureClass failure) {
        return failure == null ? what : what + " (" + failure + ")";
    }

    private static String recipients(DeliveryOrder order) {
        return order.recipients().stream().map(DeliveryRecipient::email).collect(Collectors.joining(", "));
    }
}
