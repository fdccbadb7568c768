package org.annals.command.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an attempt that the server answered or that never reached it. Times are counted from the end of the
 * attempt; each may move by the tolerance, so that a crowd that failed together does not come back together.
 */
final class RetryPolicy {
    private static final double TOLERANCE = 0.2;
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(96);
    private static final String EXPIRED = "The document's validity ended before the mail could be delivered.";

    /** How long a server that asks for patience is probed; then somebody has to look at the mailbox. */
    private static final Duration PROBED_FOR = Duration.ofHours(24);

    private final Map<FailureClass, List<Duration>> schedules;
    private final Duration giveUpAfter;

    private RetryPolicy(Map<FailureClass, List<Duration>> schedules, Duration giveUpAfter) {
        this.schedules = schedules;
        this.giveUpAfter = giveUpAfter;
    }

    static RetryPolicy standard() {
        Map<FailureClass, List<Duration>> schedules = new EnumMap<>(FailureClass.class);
        schedules.put(FailureClass.CONNECT, minutes(1, 5, 15, 30, 60, 120, 180, 240));
        schedules.put(FailureClass.RATE, minutes(15, 30, 60));
        schedules.put(FailureClass.AUTH, minutes(5));
        schedules.put(FailureClass.RECIPIENT, minutes(5, 15, 30, 60, 120, 240));
        schedules.put(FailureClass.MESSAGE, minutes(5, 15, 30, 60, 120, 240));
        return new RetryPolicy(schedules, GIVE_UP_AFTER);
    }

    /** The same steps for every class, for trying things out. */
    static RetryPolicy of(List<Duration> steps) {
        Map<FailureClass, List<Duration>> schedules = new EnumMap<>(FailureClass.class);
        for (FailureClass failureClass : standard().schedules.keySet()) {
            schedules.put(failureClass, failureClass == FailureClass.AUTH ? steps.subList(0, 1) : steps);
        }
        return new RetryPolicy(schedules, GIVE_UP_AFTER);
    }

    /** Classes that have a schedule. */
    static Set<FailureClass> scheduled() {
        return standard().schedules.keySet();
    }

    RetryPolicy with(FailureClass failureClass, List<Duration> steps) {
        Map<FailureClass, List<Duration>> changed = new EnumMap<>(schedules);
        changed.put(failureClass, steps);
        return new RetryPolicy(changed, giveUpAfter);
    }

    RetryPolicy givingUpAfter(Duration time) {
        return new RetryPolicy(schedules, time);
    }

    /**
     * The facts that decide.
     *
     * @param sameClassInARow how many attempts, this one included, ended with this class without another between
     * @param anyAccepted whether the server has taken the message for somebody by now
     * @param anyOpen whether somebody still has to get it
     * @param expiresAt when the delivery makes no sense any more, or null
     * @param jitter between -1 and 1
     */
    record Situation(
            UUID deliveryId,
            Verdict verdict,
            AttemptReport report,
            int sameClassInARow,
            boolean anyAccepted,
            boolean anyOpen,
            Instant requestedAt,
            @Nullable Instant expiresAt,
            double jitter) {}

    DeliveryEvent next(Situation now) {
        Instant at = now.report().finishedAt();
        if (now.verdict() == Verdict.ACCEPTED) {
            return now.anyOpen() ? later(now) : new DeliverySent(now.deliveryId(), now.report(), at);
        }
        return switch (now.report().failureClass()) {
            case CONNECT -> later(now);
            case RATE -> waitedInARow(now).compareTo(PROBED_FOR) > 0 ? blocked(now) : later(now);
            case AUTH -> now.sameClassInARow() == 1 ? later(now) : blocked(now);
            case CONFIG, NO_MAILBOX, UNVERIFIED -> blocked(now);
            case RECIPIENT, MESSAGE -> now.verdict() == Verdict.REFUSED_TEMPORARILY ? later(now) : ended(now);
            case UNKNOWN, LOCAL, POISON, EXPIRED -> ended(now);
        };
    }

    private DeliveryEvent later(Situation now) {
        AttemptReport report = now.report();
        FailureClass failureClass = report.failureClass() == null ? FailureClass.RECIPIENT : report.failureClass();
        Duration step = step(failureClass, now.sameClassInARow());
        Instant next = report.finishedAt().plusMillis(Math.round(step.toMillis() * (1 + TOLERANCE * now.jitter())));
        if (now.expiresAt() != null && next.isAfter(now.expiresAt())) {
            return expired(now.deliveryId(), report, now.anyAccepted(), report.finishedAt());
        }
        if (next.isAfter(now.requestedAt().plus(giveUpAfter))) {
            return ended(now);
        }
        return new AttemptDeferred(now.deliveryId(), report, next);
    }

    /** By the schedule, the next wait included. */
    private Duration waitedInARow(Situation now) {
        return IntStream.rangeClosed(1, now.sameClassInARow())
                .mapToObj(inARow -> step(FailureClass.RATE, inARow))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration step(FailureClass failureClass, int inARow) {
        List<Duration> steps = schedules.get(failureClass);
        return steps.get(Math.min(inARow, steps.size()) - 1);
    }

    private static DeliveryEvent blocked(Situation now) {
        AttemptReport report = now.report();
        return new DeliveryBlocked(
                now.deliveryId(), report, report.failureClass(), report.advice(), report.finishedAt());
    }

    /** The end: sent to those who took it, or failed when nobody did. */
    private static DeliveryEvent ended(Situation now) {
        AttemptReport report = now.report();
        return now.anyAccepted()
                ? new DeliverySent(now.deliveryId(), report, report.finishedAt())
                : new DeliveryFailed(
                        now.deliveryId(), report, report.failureClass(), report.advice(), report.finishedAt());
    }

    /** The end of a delivery whose time is over. */
    static DeliveryEvent expired(UUID deliveryId, @Nullable AttemptReport report, boolean anyAccepted, Instant at) {
        if (anyAccepted) {
            return new DeliverySent(deliveryId, report, at);
        }
        String last = report == null || report.advice() == null ? "" : " At the last try: " + report.advice();
        return new DeliveryFailed(deliveryId, report, FailureClass.EXPIRED, EXPIRED + last, at);
    }

    private static List<Duration> minutes(int... minutes) {
        return Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
