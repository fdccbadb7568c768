package org.annals.command.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.annals.api.FailureClass;
import org.annals.platform.setting.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How the worker works.
 *
 * @param atOnce attempts under way at the same time in this process
 * @param lease how long a claim lasts without a sign of life from its worker
 * @param atOncePerMailbox attempts under way at the same time for one mailbox, in all processes
 * @param messagesPerConnection how many messages may go over one connection to a mail server, one after the other
 * @param lookEvery how often the worker looks for work that other processes queued
 */
record DeliverySettings(
        int atOnce,
        int atOncePerMailbox,
        int messagesPerConnection,
        Duration lease,
        Duration lookEvery,
        RetryPolicy retries,
        HoldSteps holds,
        EvidencePolicy evidence,
        Duration bouncesEvery) {
    private static final String RETRY_SECONDS = "CRM_DELIVERY_RETRY_SECONDS";

    static DeliverySettings from(Environment environment) {
        Optional<List<Duration>> steps = steps(environment.getProperty(RETRY_SECONDS));
        Intervals intervals = new Intervals(environment);
        return new DeliverySettings(
                environment.getProperty("CRM_DELIVERY_AT_ONCE", Integer.class, 8),
                environment.getProperty("CRM_DELIVERY_AT_ONCE_PER_MAILBOX", Integer.class, 4),
                atLeastOne(environment, "CRM_SMTP_MESSAGES_PER_CONNECTION", 50),
                Duration.ofSeconds(environment.getProperty("CRM_DELIVERY_LEASE_SECONDS", Long.class, 30L)),
                Duration.ofMillis(500),
                retries(intervals, steps.map(RetryPolicy::of).orElseGet(RetryPolicy::standard)),
                holds(intervals, steps.map(HoldSteps::of).orElseGet(HoldSteps::standard)),
                intervals
                        .several("CRM_EVIDENCE_LOOKS")
                        .or(() -> steps)
                        .map(EvidencePolicy::new)
                        .orElseGet(EvidencePolicy::standard),
                Duration.ofSeconds(environment.getProperty("CRM_BOUNCES_EVERY_SECONDS", Long.class, 300L)));
    }

    private static RetryPolicy retries(Intervals intervals, RetryPolicy unlessSet) {
        RetryPolicy policy = unlessSet;
        for (FailureClass failureClass : RetryPolicy.scheduled()) {
            RetryPolicy before = policy;
            policy = intervals
                    .several("CRM_DELIVERY_RETRY_" + failureClass)
                    .map(steps -> before.with(failureClass, steps))
                    .orElse(before);
        }
        return intervals
                .one("CRM_DELIVERY_GIVE_UP_AFTER")
                .map(policy::givingUpAfter)
                .orElse(policy);
    }

    private static HoldSteps holds(Intervals intervals, HoldSteps unlessSet) {
        return new HoldSteps(
                intervals.several("CRM_MAILBOX_HOLD_CONNECT").orElse(unlessSet.connect()),
                intervals.several("CRM_MAILBOX_HOLD_RATE").orElse(unlessSet.rate()));
    }

    private static int atLeastOne(Environment environment, String name, int otherwise) {
        int value = environment.getProperty(name, Integer.class, otherwise);
        if (value < 1) {
            throw new SettingRefused(name, "must be a whole number of at least 1");
        }
        return value;
    }

    private static Optional<List<Duration>> steps(@Nullable String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return Optional.empty();
        }
        try {
            List<Long> steps = Arrays.stream(seconds.split(","))
                    .map(step -> Long.valueOf(step.strip()))
                    .toList();
            if (steps.isEmpty() || steps.stream().anyMatch(step -> step < 1)) {
                throw new SettingRefused(RETRY_SECONDS, "must be whole seconds of at least 1, separated by commas");
            }
            return Optional.of(steps.stream().map(Duration::ofSeconds).toList());
        } catch (NumberFormatException e) {
            throw new SettingRefused(RETRY_SECONDS, "must be whole seconds of at least 1, separated by commas", e);
        }
    }
}
