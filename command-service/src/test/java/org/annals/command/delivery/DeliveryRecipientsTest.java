package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.ADVICE;
import static org.annals.command.delivery.Deliveries.CLAIM;
import static org.annals.command.delivery.Deliveries.DELIVERY;
import static org.annals.command.delivery.Deliveries.LATER;
import static org.annals.command.delivery.Deliveries.MALI;
import static org.annals.command.delivery.Deliveries.NEXT_CLAIM;
import static org.annals.command.delivery.Deliveries.SOMCHAI;
import static org.annals.command.delivery.Deliveries.armed;
import static org.annals.command.delivery.Deliveries.history;
import static org.annals.command.delivery.Deliveries.outcome;
import static org.annals.command.delivery.Deliveries.queued;
import static org.annals.command.delivery.Deliveries.record;
import static org.annals.command.delivery.Deliveries.report;
import static org.annals.command.delivery.Deliveries.started;
import static org.annals.command.delivery.Deliveries.workOrder;

import java.time.Duration;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.Verdict;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody gets the message once, whatever happens to the others. */
class DeliveryRecipientsTest {
    private static final AttemptReport MALI_ONLY =
            report(1, null, outcome(MALI, RecipientState.ACCEPTED), outcome(SOMCHAI, RecipientState.DEFERRED));
    private static final AttemptDeferred SOMCHAI_WAITS =
            new AttemptDeferred(DELIVERY, MALI_ONLY, LATER.plus(Duration.ofMinutes(5)));

    private final FixtureConfiguration<Delivery> delivery = new AggregateTestFixture<>(Delivery.class);

    @BeforeEach
    void the_standard_retries_apply() {
        delivery.registerInjectableResource(RetryPolicy.standard());
    }

    @Test
    void everybody_is_asked_at_first() {
        delivery.given(history())
                .when(new InspectDelivery(DELIVERY))
                .expectResultMessagePayload(workOrder(DeliveryState.QUEUED, null, 0, MALI, SOMCHAI));
    }

    @Test
    void when_the_server_takes_it_for_some_the_others_get_another_try() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM)))
                .when(record(CLAIM, Verdict.ACCEPTED, MALI_ONLY))
                .expectEvents(SOMCHAI_WAITS);
    }

    @Test
    void whoever_has_it_is_never_asked_again() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM), SOMCHAI_WAITS, queued("the next try is due")))
                .when(new InspectDelivery(DELIVERY))
                .expectResultMessagePayload(workOrder(DeliveryState.QUEUED, CLAIM, 1, SOMCHAI));
    }

    @Test
    void it_is_sent_when_the_last_one_has_it() {
        AttemptReport somchaiToo = report(2, null, outcome(SOMCHAI, RecipientState.ACCEPTED));

        delivery.given(history(
                        started(1, CLAIM),
                        armed(1, CLAIM),
                        SOMCHAI_WAITS,
                        queued("the next try is due"),
                        started(2, NEXT_CLAIM),
                        armed(2, NEXT_CLAIM)))
                .when(record(NEXT_CLAIM, Verdict.ACCEPTED, somchaiToo))
                .expectEvents(new DeliverySent(DELIVERY, somchaiToo, LATER));
    }

    @Test
    void it_is_sent_when_the_server_took_it_for_some_and_refused_the_rest_for_good() {
        AttemptReport somchaiNever =
                report(1, null, outcome(MALI, RecipientState.ACCEPTED), outcome(SOMCHAI, RecipientState.REJECTED));

        delivery.given(history(started(1, CLAIM), armed(1, CLAIM)))
                .when(record(CLAIM, Verdict.ACCEPTED, somchaiNever))
                .expectEvents(new DeliverySent(DELIVERY, somchaiNever, LATER));
    }

    @Test
    void it_is_sent_when_the_others_are_refused_for_good_at_a_later_try() {
        AttemptReport somchaiNever = report(2, FailureClass.RECIPIENT, outcome(SOMCHAI, RecipientState.REJECTED));

        delivery.given(history(
                        started(1, CLAIM),
                        armed(1, CLAIM),
                        SOMCHAI_WAITS,
                        queued("the next try is due"),
                        started(2, NEXT_CLAIM)))
                .when(record(NEXT_CLAIM, Verdict.REFUSED_PERMANENTLY, somchaiNever))
                .expectEvents(new DeliverySent(DELIVERY, somchaiNever, LATER));
    }

    @Test
    void it_has_failed_when_everybody_is_refused_for_good() {
        AttemptReport nobody = report(
                1,
                FailureClass.RECIPIENT,
                outcome(MALI, RecipientState.REJECTED),
                outcome(SOMCHAI, RecipientState.REJECTED));

        delivery.given(history(started(1, CLAIM)))
                .when(record(CLAIM, Verdict.REFUSED_PERMANENTLY, nobody))
                .expectEvents(new DeliveryFailed(DELIVERY, nobody, FailureClass.RECIPIENT, ADVICE, LATER));
    }

    @Test
    void partial_acceptance_again_and_again_waits_longer_each_time() {
        AttemptReport second = report(2, null, outcome(SOMCHAI, RecipientState.DEFERRED));
        AttemptReport third = report(3, null, outcome(SOMCHAI, RecipientState.DEFERRED));

        delivery.given(history(
                        started(1, CLAIM),
                        SOMCHAI_WAITS,
                        queued("the next try is due"),
                        started(2, CLAIM),
                        new AttemptDeferred(DELIVERY, second, LATER.plus(Duration.ofMinutes(15))),
                        queued("the next try is due"),
                        started(3, CLAIM)))
                .when(record(CLAIM, Verdict.ACCEPTED, third))
                .expectEvents(new AttemptDeferred(DELIVERY, third, LATER.plus(Duration.ofMinutes(30))));
    }

    @Test
    void a_person_who_tries_a_failed_delivery_again_asks_the_refused_ones_once_more() {
        AttemptReport nobody = report(
                1,
                FailureClass.RECIPIENT,
                outcome(MALI, RecipientState.REJECTED),
                outcome(SOMCHAI, RecipientState.REJECTED));

        delivery.given(history(
                        started(1, CLAIM),
                        new DeliveryFailed(DELIVERY, nobody, FailureClass.RECIPIENT, ADVICE, LATER),
                        queued("retry asked for")))
                .when(new InspectDelivery(DELIVERY))
                .expectResultMessagePayload(workOrder(DeliveryState.QUEUED, CLAIM, 1, MALI, SOMCHAI));
    }

    @Test
    void whose_copy_is_in_doubt_is_not_asked_before_a_person_decided() {
        delivery.given(history(
                        started(1, CLAIM),
                        armed(1, CLAIM),
                        doubtAboutSomchai(),
                        new DecisionRequested(DELIVERY, LATER)))
                .when(new InspectDelivery(DELIVERY))
                .expectResultMessagePayload(workOrder(DeliveryState.NEEDS_DECISION, CLAIM, 1));
    }

    @Test
    void sending_again_asks_everybody_whose_copy_is_in_doubt_and_nobody_who_was_refused() {
        delivery.given(history(
                        started(1, CLAIM),
                        armed(1, CLAIM),
                        doubtAboutSomchai(),
                        new DecisionRequested(DELIVERY, LATER),
                        new SendAgainRequested(DELIVERY, "Somchai has nothing", LATER),
                        queued("sent again by decision")))
                .when(new InspectDelivery(DELIVERY))
                .expectResultMessagePayload(workOrder(DeliveryState.QUEUED, CLAIM, 1, SOMCHAI));
    }

    @Test
    void sending_again_gives_no_second_copy_to_those_who_certainly_have_theirs() {
        AttemptReport doubt = report(2, FailureClass.UNKNOWN, outcome(SOMCHAI, RecipientState.UNKNOWN));

        delivery.given(history(
                        started(1, CLAIM),
                        armed(1, CLAIM),
                        SOMCHAI_WAITS,
                        queued("the next try is due"),
                        started(2, NEXT_CLAIM),
                        armed(2, NEXT_CLAIM),
                        new DeliveryOutcomeUnknown(DELIVERY, doubt, ADVICE, LATER),
                        new DecisionRequested(DELIVERY, LATER),
                        new SendAgainRequested(DELIVERY, "Somchai has nothing", LATER),
                        queued("sent again by decision")))
                .when(new InspectDelivery(DELIVERY))
                .expectResultMessagePayload(workOrder(DeliveryState.QUEUED, NEXT_CLAIM, 2, SOMCHAI));
    }

    private static DeliveryOutcomeUnknown doubtAboutSomchai() {
        AttemptReport report = report(
                1,
                FailureClass.UNKNOWN,
                outcome(MALI, RecipientState.REJECTED),
                outcome(SOMCHAI, RecipientState.UNKNOWN));
        return new DeliveryOutcomeUnknown(DELIVERY, report, ADVICE, LATER);
    }
}
