package org.annals.command.delivery;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.api.delivery.ArmAttempt;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.CancelDelivery;
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
import org.annals.api.delivery.Evidence;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.ExpireDelivery;
import org.annals.api.delivery.FreezeMessage;
import org.annals.api.delivery.MarkDeliverySent;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.ReclaimDelivery;
import org.annals.api.delivery.RecordAttempt;
import org.annals.api.delivery.RecordEvidence;
import org.annals.api.delivery.RefuseDelivery;
import org.annals.api.delivery.ReportBounce;
import org.annals.api.delivery.ReportReply;
import org.annals.api.delivery.RequestDelivery;
import org.annals.api.delivery.RetryDelivery;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.SendDeliveryAgain;
import org.annals.api.delivery.SenderTold;
import org.annals.api.delivery.StartAttempt;
import org.annals.api.delivery.TellSender;
import org.annals.api.delivery.Verdict;
import org.annals.api.delivery.WithdrawDelivery;
import org.annals.command.decision.Version;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One message to its recipients, and everything that happened to it. A claim, named by its id, is the only way to the
 * server; arming is the last moment at which a claim can be refused.
 */
@Aggregate
class Delivery {
    private static final int CLAIMS_WITHOUT_OUTCOME = 5;

    @AggregateIdentifier
    private UUID deliveryId;

    private DeliveryState state;
    private DeliveryOrder order;
    private Instant requestedAt;
    private UUID mailboxId;
    private String mailboxAddress;
    private String messageId;
    private String sha256;
    private Recipients recipients;
    private Instant unknownSince;
    private boolean answersKnown;
    private boolean sentAgain;
    private UUID claimId;
    private int attempts;
    private int abandonedInARow;
    private FailureClass lastClass;
    private int sameClassInARow;
    private Instant outOfReachSince;
    private boolean senderTold;

    Delivery() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestDelivery command) {
        if (state == null) {
            apply(new DeliveryRequested(command.deliveryId(), command.order(), command.at()));
        }
    }

    /** What a worker needs to know before it works. */
    @CommandHandler
    WorkOrder handle(InspectDelivery command) {
        return workOrder();
    }

    private WorkOrder workOrder() {
        return new WorkOrder(
                state,
                order,
                requestedAt,
                mailboxId,
                mailboxAddress,
                messageId,
                sha256,
                recipients.open(),
                claimId,
                attempts);
    }

    /** @return what its worker has to know from here on */
    @CommandHandler
    WorkOrder handle(FreezeMessage command) {
        if (sha256 == null && state.mayStillBeStopped()) {
            apply(new MessageFrozen(
                    deliveryId,
                    command.mailboxId(),
                    command.mailboxAddress(),
                    command.messageId(),
                    command.sha256(),
                    command.sizeBytes(),
                    command.at()));
        }
        if (state == DeliveryState.REQUESTED) {
            apply(new DeliveryQueued(deliveryId, "ready", command.at()));
        }
        return workOrder();
    }

    @CommandHandler
    void handle(RefuseDelivery command) {
        if (state != DeliveryState.REQUESTED && state != DeliveryState.QUEUED) {
            return;
        }
        apply(
                command.failureClass() == FailureClass.LOCAL
                        ? new DeliveryFailed(deliveryId, null, command.failureClass(), command.advice(), command.at())
                        : new DeliveryBlocked(
                                deliveryId, null, command.failureClass(), command.advice(), command.at()));
    }

    @CommandHandler
    void handle(QueueDelivery command) {
        boolean due = state == DeliveryState.DEFERRED && (command.attempts() < 0 || command.attempts() == attempts)
                || state == DeliveryState.BLOCKED && command.attempts() < 0;
        if (due) {
            apply(new DeliveryQueued(deliveryId, command.why(), command.at()));
        }
    }

    /** @return what its worker has to know from here on; null when the claim was not given */
    @CommandHandler
    @Nullable WorkOrder handle(StartAttempt command) {
        if (state != DeliveryState.QUEUED || sha256 == null) {
            return null;
        }
        if (isExpired(command.at())) {
            apply(RetryPolicy.expired(deliveryId, null, recipients.anyAccepted(), command.at()));
            return null;
        }
        if (abandonedInARow >= CLAIMS_WITHOUT_OUTCOME) {
            apply(new DeliveryFailed(
                    deliveryId,
                    null,
                    FailureClass.POISON,
                    "Sending was begun " + abandonedInARow + " times and never came to an end. Have it looked at.",
                    command.at()));
            return null;
        }
        apply(new AttemptStarted(
                deliveryId,
                attempts + 1,
                command.claimId(),
                command.node(),
                command.host(),
                command.port(),
                command.at(),
                command.leaseUntil()));
        return workOrder();
    }

    /** @return whether the final dot may be written */
    @CommandHandler
    boolean handle(ArmAttempt command) {
        if (state != DeliveryState.CLAIMED || !command.claimId().equals(claimId)) {
            return false;
        }
        apply(new AttemptArmed(deliveryId, attempts, claimId, command.at()));
        return true;
    }

    @CommandHandler
    void handle(RecordAttempt command, RetryPolicy policy) {
        if (!command.claimId().equals(claimId)) {
            return;
        }
        boolean waitedFor = state == DeliveryState.CLAIMED || state == DeliveryState.ARMED;
        boolean stillOpen = state.isInDoubt() || state == DeliveryState.QUEUED;
        boolean lateEvidence = stillOpen && command.verdict() == Verdict.ACCEPTED;
        if (waitedFor || lateEvidence) {
            apply(next(command, policy));
            if (state == DeliveryState.QUEUED) {
                apply(new DeliveryQueued(
                        deliveryId, "the claim was lost", command.report().finishedAt()));
            }
        }
    }

    private DeliveryEvent next(RecordAttempt command, RetryPolicy policy) {
        AttemptReport report = command.report();
        Instant at = report.finishedAt();
        return switch (command.verdict()) {
            case FENCED ->
                new AttemptAbandoned(
                        deliveryId, report.number(), "the claim was lost before anything was handed over", at);
            case UNKNOWN -> new DeliveryOutcomeUnknown(deliveryId, report, report.advice(), at);
            case ACCEPTED, REFUSED_TEMPORARILY, REFUSED_PERMANENTLY -> {
                Recipients after = recipients.after(report.recipients());
                yield policy.next(new RetryPolicy.Situation(
                        deliveryId,
                        command.verdict(),
                        report,
                        inARow(report),
                        after.anyAccepted(),
                        !after.open().isEmpty(),
                        requestedAt,
                        order.terms().expiresAt(),
                        command.jitter()));
            }
        };
    }

    @CommandHandler
    void handle(ReclaimDelivery command) {
        if (!command.claimId().equals(claimId)) {
            return;
        }
        if (state == DeliveryState.CLAIMED) {
            apply(new AttemptAbandoned(
                    deliveryId, attempts, "its worker stopped before anything was handed over", command.at()));
            apply(new DeliveryQueued(deliveryId, "the worker stopped", command.at()));
        } else if (state == DeliveryState.ARMED) {
            apply(new DeliveryOutcomeUnknown(
                    deliveryId,
                    null,
                    "Sending was interrupted at the very moment the server may have taken the message. Look into the"
                            + " Sent folder or ask the recipient, then decide.",
                    command.at()));
        }
    }

    @CommandHandler
    void handle(RecordEvidence command, EvidencePolicy policy) {
        if (!state.isInDoubt()) {
            return;
        }
        if (command.evidence() == Evidence.FOUND && copySpeaksForAll()) {
            apply(new DeliveryConfirmed(deliveryId, command.detail(), command.at()));
        } else if (command.evidence() == Evidence.FOUND) {
            leaveToPerson(command.detail(), command.at());
        } else if (state == DeliveryState.UNKNOWN) {
            Instant next = policy.nextLook(command.evidence(), unknownSince, command.at());
            apply(new EvidenceSought(deliveryId, command.evidence(), command.detail(), next, command.at()));
            if (next == null) {
                apply(new DecisionRequested(deliveryId, command.at()));
            }
        }
    }

    /** A copy carries no names: it settles the doubt only where it can be no other than the one that everybody waits for. */
    private boolean copySpeaksForAll() {
        boolean onlyEnvelope = !sentAgain && !recipients.anyAccepted();
        return order.recipients().size() == 1
                || onlyEnvelope && answersKnown && recipients.open().isEmpty();
    }

    private void leaveToPerson(String detail, Instant at) {
        if (state == DeliveryState.UNKNOWN) {
            apply(new EvidenceSought(
                    deliveryId,
                    Evidence.FOUND,
                    detail + " That does not tell which recipients this copy went to.",
                    null,
                    at));
            apply(new DecisionRequested(deliveryId, at));
        }
    }

    /** A notification that came back shows that the server had taken the message, whatever was known before. */
    @CommandHandler
    void handle(ReportBounce command) {
        List<BouncedRecipient> ours = recipients.bouncedAnew(command.recipients());
        boolean possible = state == DeliveryState.SENT || state == DeliveryState.BOUNCED || state.isInDoubt();
        if (!possible || ours.isEmpty()) {
            return;
        }
        if (state.isInDoubt() && !copySpeaksForAll()) {
            String who = ours.stream().map(BouncedRecipient::email).collect(Collectors.joining(", "));
            leaveToPerson("A notification of non-delivery came back for " + who + ".", command.at());
            return;
        }
        if (state.isInDoubt()) {
            apply(new DeliveryConfirmed(deliveryId, "a notification about it came back", command.at()));
        }
        apply(new DeliveryBounced(deliveryId, ours, command.at()));
    }

    /** Whoever is working on it may come to an end first; the next claim is refused. */
    @CommandHandler
    void handle(ExpireDelivery command) {
        boolean waits = state.mayStillBeStopped() && state != DeliveryState.CLAIMED;
        if (waits && isExpired(command.at())) {
            apply(RetryPolicy.expired(deliveryId, null, recipients.anyAccepted(), command.at()));
        }
    }

    private boolean isExpired(Instant at) {
        Instant end = order.terms().expiresAt();
        return end != null && !at.isBefore(end);
    }

    private void mustNotBeExpired(Instant at) {
        if (isExpired(at)) {
            throw new RuleViolated(
                    "delivery-expired",
                    "The document's validity has ended, so this delivery is not tried again. Send the document anew.");
        }
    }

    /** Who answers has the message; whether in the copy that is in doubt, the envelopes tell. */
    @CommandHandler
    void handle(ReportReply command) {
        if (state.isInDoubt() && recipients.isAnsweredByDoubt(command.from())) {
            String kind = command.automatic() ? "an automatic reply" : "a reply";
            String author = command.from() == null ? "" : " from " + command.from();
            apply(new DeliveryConfirmed(deliveryId, kind + " to it came" + author, command.at()));
        }
    }

    @CommandHandler
    void handle(TellSender command) {
        boolean lasts = outOfReachSince != null && !outOfReachSince.isAfter(command.since());
        if (lasts && !senderTold && state.mayStillBeStopped() && state != DeliveryState.BLOCKED) {
            apply(new SenderTold(deliveryId, outOfReachSince, command.at()));
        }
    }

    @CommandHandler
    long handle(RetryDelivery command) {
        mustNotBeExpired(command.at());
        if (state == DeliveryState.QUEUED || state == DeliveryState.REQUESTED) {
            return Version.current();
        }
        if (!state.waitsForRetry()) {
            throw new RuleViolated(
                    "delivery-not-retryable",
                    "Only a delivery that waits, is blocked or has failed can be tried again; this one is " + state
                            + ".");
        }
        apply(new DeliveryQueued(deliveryId, "retry asked for", command.at()));
        return Version.current();
    }

    @CommandHandler
    long handle(CancelDelivery command) {
        if (!state.mayStillBeStopped()) {
            throw new RuleViolated(
                    "delivery-not-stoppable", "This delivery can no longer be stopped; it is " + state + ".");
        }
        apply(new DeliveryCancelled(deliveryId, command.reason(), command.at()));
        return Version.current();
    }

    @CommandHandler
    void handle(WithdrawDelivery command) {
        if (state.mayStillBeStopped()) {
            apply(new DeliveryCancelled(deliveryId, command.reason(), command.at()));
        }
    }

    @CommandHandler
    long handle(MarkDeliverySent command) {
        mustNeedDecision();
        apply(new DeliveryMarkedSent(deliveryId, command.reason(), command.at()));
        return Version.current();
    }

    @CommandHandler
    long handle(SendDeliveryAgain command) {
        mustNeedDecision();
        mustNotBeExpired(command.at());
        apply(new SendAgainRequested(deliveryId, command.reason(), command.at()));
        apply(new DeliveryQueued(deliveryId, "sent again by decision", command.at()));
        return Version.current();
    }

    private void mustNeedDecision() {
        if (!state.isInDoubt()) {
            throw new RuleViolated(
                    "delivery-needs-no-decision", "Nothing is to be decided about this delivery; it is " + state + ".");
        }
    }

    @EventSourcingHandler
    void evolve(DeliveryRequested event) {
        deliveryId = event.deliveryId();
        order = event.order();
        requestedAt = event.at();
        recipients = Recipients.of(event.order().recipients());
        state = DeliveryState.REQUESTED;
    }

    @EventSourcingHandler
    void evolve(MessageFrozen event) {
        mailboxId = event.mailboxId();
        mailboxAddress = event.mailboxAddress();
        messageId = event.messageId();
        sha256 = event.sha256();
    }

    @EventSourcingHandler
    void evolve(DeliveryQueued event) {
        if (state == DeliveryState.FAILED) {
            recipients.reopen();
            abandonedInARow = 0;
        }
        state = DeliveryState.QUEUED;
    }

    @EventSourcingHandler
    void evolve(AttemptStarted event) {
        state = DeliveryState.CLAIMED;
        claimId = event.claimId();
        attempts = event.number();
    }

    @EventSourcingHandler
    void evolve(AttemptArmed event) {
        state = DeliveryState.ARMED;
    }

    @EventSourcingHandler
    void evolve(AttemptDeferred event) {
        state = DeliveryState.DEFERRED;
        learn(event.report());
    }

    @EventSourcingHandler
    void evolve(AttemptAbandoned event) {
        state = DeliveryState.QUEUED;
        abandonedInARow++;
    }

    @EventSourcingHandler
    void evolve(DeliveryBlocked event) {
        state = DeliveryState.BLOCKED;
        learn(event.report());
        forgetTrouble();
    }

    @EventSourcingHandler
    void evolve(DeliveryFailed event) {
        state = DeliveryState.FAILED;
        learn(event.report());
    }

    @EventSourcingHandler
    void evolve(DeliverySent event) {
        state = DeliveryState.SENT;
        learn(event.report());
    }

    @EventSourcingHandler
    void evolve(DeliveryOutcomeUnknown event) {
        state = DeliveryState.UNKNOWN;
        unknownSince = event.at();
        answersKnown = event.report() != null;
        learn(event.report());
    }

    @EventSourcingHandler
    void evolve(DecisionRequested event) {
        state = DeliveryState.NEEDS_DECISION;
    }

    @EventSourcingHandler
    void evolve(DeliveryConfirmed event) {
        state = DeliveryState.SENT;
    }

    @EventSourcingHandler
    void evolve(DeliveryBounced event) {
        state = DeliveryState.BOUNCED;
        recipients.bounce(event.recipients());
    }

    @EventSourcingHandler
    void evolve(DeliveryMarkedSent event) {
        state = DeliveryState.SENT;
    }

    @EventSourcingHandler
    void evolve(SendAgainRequested event) {
        sentAgain = true;
        recipients.doubt();
        abandonedInARow = 0;
    }

    @EventSourcingHandler
    void evolve(DeliveryCancelled event) {
        state = DeliveryState.CANCELLED;
    }

    @EventSourcingHandler
    void evolve(SenderTold event) {
        senderTold = true;
    }

    private void learn(@Nullable AttemptReport report) {
        if (report == null) {
            return;
        }
        recipients.learn(report.recipients());
        abandonedInARow = 0;
        sameClassInARow = inARow(report);
        lastClass = report.failureClass();
        if (lastClass != FailureClass.CONNECT) {
            forgetTrouble();
        } else if (outOfReachSince == null) {
            outOfReachSince = report.finishedAt();
        }
    }

    private void forgetTrouble() {
        outOfReachSince = null;
        senderTold = false;
    }

    private int inARow(AttemptReport report) {
        return report.failureClass() == lastClass ? sameClassInARow + 1 : 1;
    }
}
