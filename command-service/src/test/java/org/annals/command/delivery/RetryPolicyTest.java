package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.ADVICE;
import static org.annals.command.delivery.Deliveries.DELIVERY;
import static org.annals.command.delivery.Deliveries.REQUESTED_AT;
import static org.annals.command.delivery.Deliveries.reportAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final Instant AT = REQUESTED_AT.plusSeconds(10);

    private final RetryPolicy policy = RetryPolicy.standard();

    @ParameterizedTest(name = "{0} for the {1}. time in a row waits {2} minutes")
    @CsvSource({
        "CONNECT, 1, 1",
        "CONNECT, 2, 5",
        "CONNECT, 3, 15",
        "CONNECT, 4, 30",
        "CONNECT, 5, 60",
        "CONNECT, 6, 120",
        "CONNECT, 7, 180",
        "CONNECT, 8, 240",
        "CONNECT, 9, 240",
        "CONNECT, 20, 240",
        "RATE, 1, 15",
        "RATE, 2, 30",
        "RATE, 3, 60",
        "RATE, 4, 60",
        "RATE, 25, 60",
        "AUTH, 1, 5",
        "RECIPIENT, 1, 5",
        "RECIPIENT, 2, 15",
        "RECIPIENT, 3, 30",
        "RECIPIENT, 4, 60",
        "RECIPIENT, 5, 120",
        "RECIPIENT, 6, 240",
        "RECIPIENT, 7, 240",
        "MESSAGE, 1, 5",
        "MESSAGE, 2, 15",
        "MESSAGE, 6, 240"
    })
    void a_temporary_failure_waits_as_long_as_its_class_says(FailureClass failureClass, int inARow, long minutes) {
        assertThat(wait(failureClass, inARow, 0)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "a jitter of {0} turns 60 minutes into {1}")
    @CsvSource({"-1, 48", "-0.5, 54", "0, 60", "0.5, 66", "1, 72"})
    void each_wait_moves_by_a_fifth_at_most(double jitter, long minutes) {
        assertThat(wait(FailureClass.RATE, 3, jitter)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void a_second_refused_sign_in_blocks_the_delivery() {
        assertThat(policy.next(situation(Verdict.REFUSED_PERMANENTLY, FailureClass.AUTH, 2, AT)))
                .isEqualTo(new DeliveryBlocked(
                        DELIVERY, reportAt(AT, 1, FailureClass.AUTH), FailureClass.AUTH, ADVICE, AT));
    }

    @Test
    void after_a_day_of_patience_somebody_has_to_look_at_the_mailbox() {
        assertThat(policy.next(situation(Verdict.REFUSED_TEMPORARILY, FailureClass.RATE, 26, AT)))
                .isEqualTo(new DeliveryBlocked(
                        DELIVERY, reportAt(AT, 1, FailureClass.RATE), FailureClass.RATE, ADVICE, AT));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIG", "NO_MAILBOX"})
    void a_cause_that_somebody_has_to_mend_blocks_the_delivery_at_once(FailureClass failureClass) {
        assertThat(policy.next(situation(Verdict.REFUSED_PERMANENTLY, failureClass, 1, AT)))
                .isEqualTo(new DeliveryBlocked(DELIVERY, reportAt(AT, 1, failureClass), failureClass, ADVICE, AT));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECIPIENT", "MESSAGE"})
    void a_refusal_for_good_ends_the_delivery(FailureClass failureClass) {
        assertThat(policy.next(situation(Verdict.REFUSED_PERMANENTLY, failureClass, 1, AT)))
                .isEqualTo(new DeliveryFailed(DELIVERY, reportAt(AT, 1, failureClass), failureClass, ADVICE, AT));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "LOCAL", "POISON"})
    void what_another_try_cannot_help_is_never_tried_again(FailureClass failureClass) {
        assertThat(policy.next(situation(Verdict.REFUSED_TEMPORARILY, failureClass, 1, AT)))
                .isInstanceOf(DeliveryFailed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "RATE"})
    void a_server_that_may_come_back_is_tried_again_whatever_the_verdict(FailureClass failureClass) {
        assertThat(policy.next(situation(Verdict.REFUSED_PERMANENTLY, failureClass, 1, AT)))
                .isInstanceOf(AttemptDeferred.class);
    }

    @Test
    void after_96_hours_nobody_tries_again() {
        Instant late = REQUESTED_AT.plus(Duration.ofHours(92));

        assertThat(policy.next(situation(Verdict.REFUSED_TEMPORARILY, FailureClass.CONNECT, 8, late)))
                .isEqualTo(new AttemptDeferred(
                        DELIVERY, reportAt(late, 1, FailureClass.CONNECT), REQUESTED_AT.plus(Duration.ofHours(96))));
        Instant tooLate = late.plusMillis(1);
        assertThat(policy.next(situation(Verdict.REFUSED_TEMPORARILY, FailureClass.CONNECT, 8, tooLate)))
                .isEqualTo(new DeliveryFailed(
                        DELIVERY, reportAt(tooLate, 1, FailureClass.CONNECT), FailureClass.CONNECT, ADVICE, tooLate));
    }

    @Test
    void what_the_server_took_for_everybody_is_sent() {
        assertThat(policy.next(accepted(AT, false))).isEqualTo(new DeliverySent(DELIVERY, reportAt(AT, 1, null), AT));
    }

    @Test
    void what_it_took_for_some_is_tried_again_for_the_others_as_a_recipient_problem() {
        assertThat(policy.next(accepted(AT, true)))
                .isEqualTo(new AttemptDeferred(DELIVERY, reportAt(AT, 1, null), AT.plus(Duration.ofMinutes(5))));
    }

    @Test
    void partial_acceptance_ends_as_sent_when_the_time_is_up_or_the_rest_is_refused() {
        Instant late = REQUESTED_AT.plus(Duration.ofHours(96));

        assertThat(policy.next(accepted(late, true)))
                .isEqualTo(new DeliverySent(DELIVERY, reportAt(late, 1, null), late));
        assertThat(policy.next(new RetryPolicy.Situation(
                        DELIVERY,
                        Verdict.REFUSED_PERMANENTLY,
                        reportAt(AT, 1, FailureClass.RECIPIENT),
                        1,
                        true,
                        false,
                        REQUESTED_AT,
                        null,
                        0)))
                .isEqualTo(new DeliverySent(DELIVERY, reportAt(AT, 1, FailureClass.RECIPIENT), AT));
    }

    @Test
    void steps_in_seconds_replace_those_of_every_class_except_that_a_sign_in_is_rechecked_once() {
        RetryPolicy quick = RetryPolicy.of(List.of(Duration.ofSeconds(2), Duration.ofSeconds(4)));

        assertThat(wait(quick, FailureClass.CONNECT, 1, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(quick, FailureClass.RATE, 2, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(wait(quick, FailureClass.RECIPIENT, 9, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(wait(quick, FailureClass.AUTH, 1, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(quick.next(situation(Verdict.REFUSED_PERMANENTLY, FailureClass.AUTH, 2, AT)))
                .isInstanceOf(DeliveryBlocked.class);
    }

    @Test
    void no_try_is_planned_after_the_documents_validity() {
        Instant inFourMinutes = AT.plus(Duration.ofMinutes(4));

        assertThat(policy.next(expiring(inFourMinutes, 1, false))).isInstanceOf(AttemptDeferred.class);
        assertThat(policy.next(expiring(inFourMinutes, 2, false)))
                .isEqualTo(new DeliveryFailed(
                        DELIVERY,
                        reportAt(AT, 1, FailureClass.CONNECT),
                        FailureClass.EXPIRED,
                        "The document's validity ended before the mail could be delivered. At the last try: " + ADVICE,
                        AT));
    }

    @Test
    void the_end_of_validity_makes_it_sent_when_somebody_had_got_it() {
        assertThat(policy.next(expiring(AT.plusSeconds(1), 1, true)))
                .isEqualTo(new DeliverySent(DELIVERY, reportAt(AT, 1, FailureClass.CONNECT), AT));
    }

    @Test
    void a_schedule_and_the_time_to_give_up_can_be_set() {
        RetryPolicy set = policy.with(FailureClass.CONNECT, List.of(Duration.ofMinutes(7)))
                .givingUpAfter(Duration.ofHours(1));

        assertThat(wait(set, FailureClass.CONNECT, 3, 0)).isEqualTo(Duration.ofMinutes(7));
        assertThat(wait(set, FailureClass.RATE, 1, 0)).isEqualTo(Duration.ofMinutes(15));
        assertThat(set.next(situation(
                        Verdict.REFUSED_TEMPORARILY,
                        FailureClass.CONNECT,
                        1,
                        REQUESTED_AT.plus(Duration.ofMinutes(54)))))
                .isInstanceOf(DeliveryFailed.class);
    }

    private static RetryPolicy.Situation expiring(Instant expiresAt, int inARow, boolean anyAccepted) {
        return new RetryPolicy.Situation(
                DELIVERY,
                Verdict.REFUSED_TEMPORARILY,
                reportAt(AT, 1, FailureClass.CONNECT),
                inARow,
                anyAccepted,
                true,
                REQUESTED_AT,
                expiresAt,
                0);
    }

    private Duration wait(FailureClass failureClass, int inARow, double jitter) {
        return wait(policy, failureClass, inARow, jitter);
    }

    private static Duration wait(RetryPolicy policy, FailureClass failureClass, int inARow, double jitter) {
        DeliveryEvent next = policy.next(new RetryPolicy.Situation(
                DELIVERY,
                Verdict.REFUSED_TEMPORARILY,
                reportAt(AT, 1, failureClass),
                inARow,
                false,
                true,
                REQUESTED_AT,
                null,
                jitter));
        assertThat(next).isInstanceOf(AttemptDeferred.class);
        return Duration.between(AT, ((AttemptDeferred) next).nextAttemptAt());
    }

    private static RetryPolicy.Situation situation(
            Verdict verdict, @Nullable FailureClass failureClass, int inARow, Instant at) {
        AttemptReport report = reportAt(at, 1, failureClass);
        return new RetryPolicy.Situation(DELIVERY, verdict, report, inARow, false, true, REQUESTED_AT, null, 0);
    }

    private static RetryPolicy.Situation accepted(Instant at, boolean anyOpen) {
        return new RetryPolicy.Situation(
                DELIVERY, Verdict.ACCEPTED, reportAt(at, 1, null), 1, true, anyOpen, REQUESTED_AT, null, 0);
    }
}
