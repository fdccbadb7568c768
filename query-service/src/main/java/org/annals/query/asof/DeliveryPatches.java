package org.annals.query.asof;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
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
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.SenderTold;
import org.jspecify.annotations.Nullable;

/** What each event says about a delivery. The states of its recipients are by address, and only those named change. */
final class DeliveryPatches {
    private DeliveryPatches() {}

    static Patch of(DeliveryEvent event) {
        return switch (event) {
            case DeliveryRequested e -> requested(e);
            case MessageFrozen e ->
                Patch.of("mailbox_id", e.mailboxId())
                        .with("mailbox_address", e.mailboxAddress())
                        .with("message_id", e.messageId())
                        .with("sha256", e.sha256())
                        .with("size_bytes", e.sizeBytes());
            case DeliveryQueued e -> moved("QUEUED");
            case AttemptStarted e -> state("CLAIMED").with("attempt_count", e.number());
            case AttemptArmed e -> state("ARMED");
            case AttemptAbandoned e -> moved("QUEUED");
            case AttemptDeferred e ->
                concluded("DEFERRED", e.report(), failure(e.report()), advice(e.report()))
                        .with("next_attempt_at", e.nextAttemptAt());
            case DeliverySent e ->
                concluded("SENT", e.report(), failure(e.report()), advice(e.report()))
                        .with("sent_at", e.at());
            case DeliveryBlocked e -> concluded("BLOCKED", e.report(), e.cause(), e.advice());
            case DeliveryFailed e -> concluded("FAILED", e.report(), e.failureClass(), e.advice());
            case DeliveryOutcomeUnknown e -> concluded("UNKNOWN", e.report(), FailureClass.UNKNOWN, e.advice());
            case DecisionRequested e -> state("NEEDS_DECISION");
            case DeliveryMarkedSent e -> settledAsSent(e.at());
            case DeliveryConfirmed e -> settledAsSent(e.at());
            case EvidenceSought e ->
                Patch.of("next_attempt_at", e.nextLookAt())
                        .with("advice", "The server may have taken the message. " + e.detail());
            case DeliveryBounced e -> bounced(e);
            case SendAgainRequested e -> moved("QUEUED");
            case SenderTold e -> Patch.of("sender_told", true);
            case DeliveryCancelled e -> moved("CANCELLED").with("sender_told", false);
        };
    }

    private static Patch requested(DeliveryRequested event) {
        DeliveryOrder order = event.order();
        Map<String, Object> pending = new LinkedHashMap<>();
        order.recipients().forEach(recipient -> pending.put(recipient.email(), RecipientState.PENDING));
        return Patch.of("state", "REQUESTED")
                .with("document_type", order.document().type())
                .with("document_id", order.document().id())
                .with("document_number", order.document().number())
                .with("sender_id", order.senderId())
                .with("mailbox_id", order.mailboxId())
                .with("attempt_count", 0)
                .with("requested_at", event.at())
                .with("sender_told", false)
                .with("recipients", pending);
    }

    private static Patch state(String state) {
        return Patch.of("state", state).with("next_attempt_at", null);
    }

    /** Into a state that leaves earlier failures behind. */
    private static Patch moved(String state) {
        return state(state).with("failure_class", null).with("advice", null);
    }

    private static Patch settledAsSent(Instant at) {
        return Patch.of("state", "SENT")
                .with("failure_class", null)
                .with("advice", null)
                .with("sent_at", at);
    }

    private static Patch concluded(
            String state, @Nullable AttemptReport report, @Nullable FailureClass failure, @Nullable String advice) {
        Patch patch = state(state)
                .with("failure_class", failure)
                .with("advice", advice)
                .with("sent_at", null);
        if (failure != FailureClass.CONNECT) {
            patch = patch.with("sender_told", false);
        }
        return report == null ? patch : patch.with(told(report));
    }

    private static Patch told(AttemptReport report) {
        Map<String, Object> states = new LinkedHashMap<>();
        report.recipients().forEach(recipient -> states.put(recipient.email(), recipient.state()));
        Patch patch = Patch.of("recipients", states);
        return report.reply() == null ? patch : patch.with("reply", report.reply());
    }

    private static Patch bounced(DeliveryBounced event) {
        Map<String, Object> states = new LinkedHashMap<>();
        event.recipients().forEach(recipient -> states.put(recipient.email(), RecipientState.BOUNCED));
        return Patch.of("state", "BOUNCED")
                .with("failure_class", FailureClass.RECIPIENT)
                .with(
                        "advice",
                        event.recipients().stream()
                                .map(DeliveryPatches::comeBack)
                                .collect(Collectors.joining(" ")))
                .with("recipients", states);
    }

    private static String comeBack(BouncedRecipient recipient) {
        String why = recipient.diagnostic() == null ? "" : ": " + recipient.diagnostic();
        return "It came back for " + recipient.email() + why + ".";
    }

    private static @Nullable FailureClass failure(@Nullable AttemptReport report) {
        return report == null ? null : report.failureClass();
    }

    private static @Nullable String advice(@Nullable AttemptReport report) {
        return report == null ? null : report.advice();
    }
}
