package org.annals.command.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.annals.api.FailureClass;
import org.annals.api.delivery.ArmAttempt;
import org.annals.api.delivery.DeliveryCommand;
import org.annals.api.delivery.FreezeMessage;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.ReclaimDelivery;
import org.annals.api.delivery.RecordAttempt;
import org.annals.api.delivery.RefuseDelivery;
import org.annals.api.delivery.StartAttempt;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.delivery.submission.Envelope;
import org.annals.command.delivery.submission.SmtpSubmission;
import org.annals.command.delivery.submission.StaleFence;
import org.annals.command.delivery.submission.SubmissionResult;
import org.annals.command.mailbox.SendingAccount;
import org.annals.command.mailbox.SendingAccounts;
import org.annals.platform.archive.Archive;
import org.annals.platform.crypto.SecretLost;
import org.annals.platform.messaging.NodeName;
import org.annals.platform.request.RequestContext;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one delivery: freezes its message if need be, claims it, submits the bytes, and records what happened. */
@Component
class Submission {
    private static final Logger LOG = LoggerFactory.getLogger(Submission.class);
    private static final String ACTOR = "system:delivery-worker";

    private final CommandGateway commands;
    private final SmtpSubmission smtp;
    private final SendingAccounts accounts;
    private final VerifiedMailboxes verified;
    private final MessageFreezer freezer;
    private final EvidenceSearch search;
    private final Archive archive;
    private final Leases leases;
    private final MailboxHolds holds;
    private final WorkQueue queue;
    private final DeliverySettings settings;
    private final DeliveryMetrics metrics;
    private final NodeName node;
    private final Clock clock;

    Submission(
            CommandGateway commands,
            SmtpSubmission smtp,
            SendingAccounts accounts,
            VerifiedMailboxes verified,
            MessageFreezer freezer,
            EvidenceSearch search,
            Archive archive,
            Leases leases,
            MailboxHolds holds,
            WorkQueue queue,
            DeliverySettings settings,
            DeliveryMetrics metrics,
            NodeName node,
            Clock clock) {
        this.commands = commands;
        this.smtp = smtp;
        this.accounts = accounts;
        this.verified = verified;
        this.freezer = freezer;
        this.search = search;
        this.archive = archive;
        this.leases = leases;
        this.holds = holds;
        this.queue = queue;
        this.settings = settings;
        this.metrics = metrics;
        this.node = node;
        this.clock = clock;
    }

    void workOn(WorkQueue.Due due) {
        RequestContext.asSystem(ACTOR, () -> {
            UUID id = due.deliveryId();
            if (due.silentClaim() != null) {
                commands.sendAndWait(new ReclaimDelivery(id, due.silentClaim(), clock.instant()));
                return;
            }
            if (due.isReleased()) {
                commands.sendAndWait(new QueueDelivery(id, -1, "the mailbox was changed", clock.instant()));
            }
            if (!due.isReady()) {
                makeReady(due);
            } else {
                attempt(due, due.mailboxId());
            }
        });
    }

    /** A delivery in doubt is looked for; one whose message is not made yet gets it and goes on. */
    private void makeReady(WorkQueue.Due due) {
        UUID id = due.deliveryId();
        WorkOrder order = inspect(id);
        if (order.state() == DeliveryState.UNKNOWN) {
            search.lookFor(id, order);
        } else if (verified.mayGoOn(id, order)) {
            prepare(id, order).ifPresent(ready -> attempt(due, ready.mailboxId()));
        }
    }

    private Optional<WorkOrder> prepare(UUID deliveryId, WorkOrder order) {
        WorkOrder prepared = order.sha256() == null ? freeze(deliveryId, order) : order;
        return Optional.of(prepared).filter(ready -> ready.sha256() != null && ready.state() == DeliveryState.QUEUED);
    }

    private WorkOrder freeze(UUID deliveryId, WorkOrder order) {
        return switch (freezer.freeze(deliveryId, order.order())) {
            case FreezeMessage frozen -> commands.sendAndWait(frozen);
            case DeliveryCommand refused -> {
                commands.sendAndWait(refused);
                yield order;
            }
        };
    }

    private WorkOrder inspect(UUID deliveryId) {
        return commands.sendAndWait(new InspectDelivery(deliveryId));
    }

    private void attempt(WorkQueue.Due due, UUID mailboxId) {
        UUID deliveryId = due.deliveryId();
        SendingAccount account;
        try {
            account = accounts.open(mailboxId);
        } catch (SecretLost e) {
            commands.sendAndWait(new RefuseDelivery(
                    deliveryId,
                    FailureClass.AUTH,
                    "The stored password of this mailbox can no longer be read. Enter it again.",
                    clock.instant()));
            return;
        }
        if (!verified.mayGoOn(deliveryId, account)) {
            return;
        }
        if (!holds.mayLeave(account)) {
            queue.giveBack(deliveryId);
            return;
        }
        UUID claim = UUID.randomUUID();
        Instant begun = clock.instant();
        SmtpServer server = account.settings().smtp();
        WorkOrder order = commands.sendAndWait(new StartAttempt(
                deliveryId, claim, node.value(), server.host(), server.port(), begun, begun.plus(settings.lease())));
        if (order == null) {
            return;
        }
        leases.hold(claim);
        try {
            submit(due, order, account, claim, begun);
        } finally {
            leases.letGo(claim);
        }
    }

    private void submit(WorkQueue.Due due, WorkOrder order, SendingAccount account, UUID claim, Instant begun) {
        UUID deliveryId = due.deliveryId();
        byte[] message = archive.load(order.sha256())
                .filter(bytes -> Archive.sha256(bytes).equals(order.sha256()))
                .orElseThrow(() ->
                        new IllegalStateException("the archived bytes of " + deliveryId + " are missing or changed"));
        AttemptReporting report = new AttemptReporting(order.attempts(), begun, node.value());
        try {
            SubmissionResult result = smtp.submit(
                    account.smtpAccount(),
                    new Envelope(
                            order.mailboxAddress(),
                            order.openRecipients(),
                            order.order().terms().recipients()),
                    message,
                    () -> arm(deliveryId, claim));
            record(report.of(deliveryId, claim, result, clock.instant(), jitter()));
            metrics.count(result);
            if (result.verdict() == Verdict.ACCEPTED || queue.mends(order.mailboxId()) == due.mends()) {
                holds.learn(order.mailboxId(), result, () -> inspect(deliveryId).state() == DeliveryState.BLOCKED);
            }
        } catch (GateUnreachable e) {
            record(report.fenced(deliveryId, claim, account.settings().smtp(), clock.instant()));
        }
    }

    private void arm(UUID deliveryId, UUID claim) throws StaleFence {
        boolean allowed;
        try {
            allowed = commands.sendAndWait(new ArmAttempt(deliveryId, claim, clock.instant()));
        } catch (RuntimeException e) {
            throw new GateUnreachable(e);
        }
        if (!allowed) {
            throw new StaleFence("the delivery was stopped or taken over");
        }
    }

    /** What the server said must not be lost while the database is away: tried until it is stored or the process ends. */
    private void record(RecordAttempt outcome) {
        long pause = 100;
        while (true) {
            try {
                commands.sendAndWait(outcome);
                return;
            } catch (RuntimeException e) {
                LOG.warn("The outcome of delivery {} is not stored yet: {}", outcome.deliveryId(), e.getMessage());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
                pause = Math.min(pause * 2, 5_000);
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private static double jitter() {
        return ThreadLocalRandom.current().nextDouble(-1, 1);
    }

    /** The fence could not be asked, so the message was not handed over. */
    private static final class GateUnreachable extends RuntimeException {
        GateUnreachable(RuntimeException cause) {
            super(cause);
        }
    }
}
