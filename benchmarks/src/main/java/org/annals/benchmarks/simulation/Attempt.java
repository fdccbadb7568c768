package org.annals.benchmarks.simulation;

import java.util.List;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.ArmAttempt;
import org.annals.api.delivery.Evidence;
import org.annals.api.delivery.FreezeMessage;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.RecordAttempt;
import org.annals.api.delivery.RecordEvidence;
import org.annals.api.delivery.RefuseDelivery;
import org.annals.api.delivery.StartAttempt;
import org.annals.api.delivery.Verdict;
import org.annals.command.delivery.LiveDeliveries;
import org.annals.command.delivery.LiveDelivery;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.RecipientReport;
import org.annals.command.delivery.submission.SubmissionResult;

/**
 * One worker's way through one delivery, step by step as Submission goes it: freeze, claim, talk, arm, dot, record. Between any
 * two steps its node may crash or stall, and anybody else may act.
 */
final class Attempt {
    private static final long LEASE = 30 * Chance.SECOND;

    private final World world;
    private final Node node;
    private final int incarnation;
    private final Case one;
    private final int mends;
    private LiveDeliveries.Begun begun;
    private UUID claim;
    private boolean holding;
    private List<RecipientReport> answers = List.of();
    private long bodySentAt;
    private long pause = 100;

    Attempt(World world, Node node, Case one) {
        this.world = world;
        this.node = node;
        this.incarnation = node.incarnation();
        this.one = one;
        this.mends = one.box.mends;
    }

    /** Whether its process still sends signs of life for its claim. */
    boolean keeps(UUID otherClaim) {
        return holding && otherClaim.equals(claim) && node.incarnation() == incarnation && !node.isStalled();
    }

    void begin() {
        step(world.chance.between(1, 20), this::inspect);
    }

    private void inspect() {
        if (world.database.isAway()) {
            return;
        }
        if (one.row.waits()) {
            ask(new QueueDelivery(one.id, -1, "the mailbox was changed", world.calendar.instant()));
        }
        LiveDelivery.View order = one.delivery.view();
        if (order.state().equals("UNKNOWN")) {
            step(world.chance.between(100, 20 * Chance.SECOND), this::search);
        } else if (order.sha256() == null) {
            step(world.chance.between(5, 300), this::freeze);
        } else if (order.state().equals("QUEUED")) {
            step(world.chance.between(1, 20), this::claim);
        }
    }

    private void search() {
        Evidence evidence = !one.box.readable
                ? Evidence.NOT_AVAILABLE
                : one.box.server.isDown() || one.box.wrongPassword || !world.isHealed() && world.chance.of(0.15)
                        ? Evidence.UNREACHABLE
                        : world.isFiled(one) ? Evidence.FOUND : Evidence.NOT_FOUND;
        ask(new RecordEvidence(one.id, evidence, "Sent folder", world.calendar.instant()));
    }

    private void freeze() {
        if (!one.box.registered) {
            ask(new RefuseDelivery(one.id, FailureClass.NO_MAILBOX, "no mailbox yet", world.calendar.instant()));
        } else if (!world.isHealed() && world.chance.of(0.001)) {
            ask(new RefuseDelivery(one.id, FailureClass.LOCAL, "cannot be made", world.calendar.instant()));
        } else {
            ask(new FreezeMessage(
                    one.id,
                    one.box.id,
                    one.box.address(),
                    "<" + one.id + "@annals.example>",
                    "sha-" + world.chance.between(0, Long.MAX_VALUE - 1),
                    4321,
                    world.calendar.instant()));
            step(world.chance.between(1, 20), this::claim);
        }
    }

    private void claim() {
        LiveDelivery.View order = one.delivery.view();
        if (order.sha256() == null || !order.state().equals("QUEUED")) {
            return;
        }
        claim = world.chance.id();
        begun = new LiveDeliveries.Begun(order.attempts() + 1, world.calendar.instant(), node.name);
        Object given = ask(new StartAttempt(
                one.id,
                claim,
                node.name,
                one.box.server.host,
                587,
                begun.at(),
                begun.at().plusMillis(LEASE)));
        if (given != null) {
            holding = true;
            world.tally.attempts++;
            world.attempts.put(claim, this);
            step(talking(), () -> talk(order));
        }
    }

    private long talking() {
        return world.chance.of(0.03)
                ? world.chance.between(20 * Chance.SECOND, 5 * Chance.MINUTE)
                : world.chance.between(100, 4 * Chance.SECOND);
    }

    private void talk(LiveDelivery.View order) {
        answers = one.box.server.recipients(order.openRecipients());
        SubmissionResult refused = one.box.server.beforeTheDot(one.box, answers, one.allOrNothing);
        if (refused != null) {
            record(refused);
            return;
        }
        bodySentAt = world.calendar.now();
        step(world.chance.between(1, 10), () -> arm(order));
    }

    private void arm(LiveDelivery.View order) {
        if (world.flaw != Flaw.SKIPS_ARMING) {
            Object allowed;
            try {
                allowed = world.transact(one, new ArmAttempt(one.id, claim, world.calendar.instant()));
            } catch (Database.Away away) {
                store(LiveDeliveries.fenced(begun, one.id, claim, one.box.smtp(), world.calendar.instant()), null);
                return;
            }
            if (!Boolean.TRUE.equals(allowed)) {
                record(one.box.server.result(Verdict.FENCED, null, Phase.DOT, List.of(), false));
                return;
            }
        }
        step(world.chance.between(1, 5), () -> dot(order));
    }

    private void dot(LiveDelivery.View order) {
        MailServer.Dot did = one.box.server.dot(world.calendar.now() - bodySentAt);
        if (did == MailServer.Dot.TAKEN || did == MailServer.Dot.TAKEN_WITHOUT_ANSWER) {
            List<String> taken = answers.stream()
                    .filter(answer -> answer.state() == RecipientState.ACCEPTED)
                    .map(RecipientReport::address)
                    .toList();
            world.taken(one, taken, order.sha256());
        }
        boolean silent = did == MailServer.Dot.TAKEN_WITHOUT_ANSWER || did == MailServer.Dot.LOST_WITHOUT_ANSWER;
        long answerIn =
                silent && world.chance.of(0.3) ? 10 * Chance.MINUTE : world.chance.between(20, 3 * Chance.SECOND);
        step(answerIn, () -> record(heard(did)));
    }

    private SubmissionResult heard(MailServer.Dot did) {
        SubmissionResult result = one.box.server.afterTheDot(did, answers);
        if (result.verdict() != Verdict.UNKNOWN) {
            return result;
        }
        return switch (world.flaw) {
            case TRIES_THE_UNKNOWN_AGAIN ->
                one.box.server.result(Verdict.REFUSED_TEMPORARILY, FailureClass.CONNECT, Phase.DOT, List.of(), true);
            case BELIEVES_SILENCE -> one.box.server.afterTheDot(MailServer.Dot.TAKEN, answers);
            default -> result;
        };
    }

    private void record(SubmissionResult result) {
        store(
                LiveDeliveries.outcome(begun, one.id, claim, result, world.calendar.instant(), world.chance.jitter()),
                result);
    }

    /** Tried until it is stored or the process ends. */
    private void store(RecordAttempt outcome, SubmissionResult result) {
        try {
            world.transact(one, outcome);
        } catch (Database.Away away) {
            long wait = pause;
            pause = Math.min(2 * pause, 5_000);
            step(wait, () -> store(outcome, result));
            return;
        }
        holding = false;
        world.attempts.remove(claim);
        if (result != null && (result.failureClass() == null || one.box.mends == mends)) {
            one.box.learn(result, "BLOCKED".equals(one.row.state));
        }
    }

    /** @return the answer, or null when the attempt ends here because the database failed */
    private Object ask(Object command) {
        try {
            return world.transact(one, command);
        } catch (Database.Away away) {
            return null;
        }
    }

    private void step(long in, Runnable what) {
        node.step(in, what);
    }
}
