package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.CLAIM;
import static org.annals.command.delivery.Deliveries.DELIVERY;
import static org.annals.command.delivery.Deliveries.LATER;
import static org.annals.command.delivery.Deliveries.MALI;
import static org.annals.command.delivery.Deliveries.NEXT_CLAIM;
import static org.annals.command.delivery.Deliveries.SOMCHAI;
import static org.annals.command.delivery.Deliveries.abandoned;
import static org.annals.command.delivery.Deliveries.abandonedClaims;
import static org.annals.command.delivery.Deliveries.armed;
import static org.annals.command.delivery.Deliveries.history;
import static org.annals.command.delivery.Deliveries.outcome;
import static org.annals.command.delivery.Deliveries.queued;
import static org.annals.command.delivery.Deliveries.record;
import static org.annals.command.delivery.Deliveries.report;
import static org.annals.command.delivery.Deliveries.start;
import static org.annals.command.delivery.Deliveries.started;
import static org.annals.command.delivery.Deliveries.workOrder;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.annals.api.FailureClass;
import org.annals.api.delivery.ArmAttempt;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.ReclaimDelivery;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.Verdict;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all workers only the one whose claim stands may hand the message over, and only once. */
class DeliveryFenceTest {
    private static final DeliveryCancelled CANCELLED = new DeliveryCancelled(DELIVERY, "void", LATER);
    private static final AttemptReport ACCEPTED =
            report(1, null, outcome(MALI, RecipientState.ACCEPTED), outcome(SOMCHAI, RecipientState.ACCEPTED));
    private static final DeliveryOutcomeUnknown INTERRUPTED = new DeliveryOutcomeUnknown(
            DELIVERY,
            null,
            "Sending was interrupted at the very moment the server may have taken the message. Look into the Sent folder"
                    + " or ask the recipient, then decide.",
            LATER);
    private static final DecisionRequested DECISION_REQUESTED = new DecisionRequested(DELIVERY, LATER);

    private final FixtureConfiguration<Delivery> delivery = new AggregateTestFixture<>(Delivery.class);

    @BeforeEach
    void the_standard_retries_apply() {
        delivery.registerInjectableResource(RetryPolicy.standard());
    }

    @Test
    void a_stale_claim_cannot_arm() {
        delivery.given(history(started(1, CLAIM), abandoned(1), queued("the worker stopped"), started(2, NEXT_CLAIM)))
                .when(new ArmAttempt(DELIVERY, CLAIM, LATER))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void a_claim_that_was_taken_back_cannot_arm_even_when_nobody_else_has_it() {
        delivery.given(history(started(1, CLAIM), abandoned(1), queued("the worker stopped")))
                .when(new ArmAttempt(DELIVERY, CLAIM, LATER))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void a_cancelled_delivery_cannot_be_armed() {
        delivery.given(history(started(1, CLAIM), CANCELLED))
                .when(new ArmAttempt(DELIVERY, CLAIM, LATER))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void nothing_is_armed_twice() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM)))
                .when(new ArmAttempt(DELIVERY, CLAIM, LATER))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void a_worker_that_lost_its_fence_gives_the_delivery_back() {
        delivery.given(history(started(1, CLAIM)))
                .when(record(CLAIM, Verdict.FENCED, report(1, null)))
                .expectEvents(
                        new AttemptAbandoned(DELIVERY, 1, "the claim was lost before anything was handed over", LATER),
                        queued("the claim was lost"));
    }

    @Test
    void the_fenced_worker_of_a_cancelled_delivery_changes_nothing() {
        delivery.given(history(started(1, CLAIM), CANCELLED))
                .when(record(CLAIM, Verdict.FENCED, report(1, null)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_a_stale_claim_reports_changes_nothing() {
        delivery.given(history(started(1, CLAIM), abandoned(1), queued("the worker stopped"), started(2, NEXT_CLAIM)))
                .when(record(CLAIM, Verdict.REFUSED_TEMPORARILY, report(1, FailureClass.CONNECT)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_silent_worker_before_the_dot_loses_its_claim_and_the_delivery_is_due_again() {
        delivery.given(history(started(1, CLAIM)))
                .when(new ReclaimDelivery(DELIVERY, CLAIM, LATER))
                .expectEvents(abandoned(1), queued("the worker stopped"));
    }

    @Test
    void a_silent_worker_after_arming_leaves_an_unknown_outcome_and_no_second_try() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM)))
                .when(new ReclaimDelivery(DELIVERY, CLAIM, LATER))
                .expectEvents(INTERRUPTED);
    }

    @Test
    void only_the_claim_that_stands_can_be_taken_back() {
        for (List<Object> moved : List.of(
                history(started(1, CLAIM), abandoned(1), queued("the worker stopped")),
                history(started(1, CLAIM), abandoned(1), queued("the worker stopped"), started(2, NEXT_CLAIM)),
                history(started(1, CLAIM), armed(1, CLAIM), new DeliverySent(DELIVERY, ACCEPTED, LATER)),
                history(started(1, CLAIM), CANCELLED))) {
            delivery.given(moved)
                    .when(new ReclaimDelivery(DELIVERY, CLAIM, LATER))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void late_evidence_that_the_server_took_it_settles_the_doubt() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM), INTERRUPTED, DECISION_REQUESTED))
                .when(record(CLAIM, Verdict.ACCEPTED, ACCEPTED))
                .expectEvents(new DeliverySent(DELIVERY, ACCEPTED, LATER));
    }

    @Test
    void late_evidence_even_prevents_a_second_copy_that_was_asked_for_but_not_begun() {
        delivery.given(history(
                        started(1, CLAIM),
                        armed(1, CLAIM),
                        INTERRUPTED,
                        DECISION_REQUESTED,
                        new SendAgainRequested(DELIVERY, "Nobody got it", LATER),
                        queued("sent again by decision")))
                .when(record(CLAIM, Verdict.ACCEPTED, ACCEPTED))
                .expectEvents(new DeliverySent(DELIVERY, ACCEPTED, LATER));
    }

    @Test
    void late_news_of_any_other_kind_leaves_the_decision_to_the_person() {
        for (Verdict verdict :
                List.of(Verdict.REFUSED_TEMPORARILY, Verdict.REFUSED_PERMANENTLY, Verdict.UNKNOWN, Verdict.FENCED)) {
            delivery.given(history(started(1, CLAIM), armed(1, CLAIM), INTERRUPTED, DECISION_REQUESTED))
                    .when(record(CLAIM, verdict, report(1, FailureClass.CONNECT)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void after_four_abandoned_claims_a_fifth_is_given() {
        delivery.given(abandonedClaims(4))
                .when(start(CLAIM))
                .expectEvents(started(5, CLAIM))
                .expectResultMessagePayload(workOrder(DeliveryState.CLAIMED, CLAIM, 5, MALI, SOMCHAI));
    }

    @Test
    void after_five_abandoned_claims_it_is_set_aside_as_poison() {
        delivery.given(abandonedClaims(5))
                .when(start(CLAIM))
                .expectEvents(new DeliveryFailed(
                        DELIVERY,
                        null,
                        FailureClass.POISON,
                        "Sending was begun 5 times and never came to an end. Have it looked at.",
                        LATER))
                .expectResultMessagePayload(null);
    }

    @Test
    void an_attempt_with_an_outcome_starts_the_count_anew() {
        AttemptDeferred deferred =
                new AttemptDeferred(DELIVERY, report(5, FailureClass.CONNECT), LATER.plus(Duration.ofMinutes(1)));

        delivery.given(join(
                        abandonedClaims(4),
                        started(5, CLAIM),
                        deferred,
                        queued("the next try is due"),
                        started(6, CLAIM),
                        abandoned(6),
                        queued("the worker stopped")))
                .when(start(NEXT_CLAIM))
                .expectEvents(started(7, NEXT_CLAIM));
    }

    @Test
    void a_person_may_try_poison_again() {
        DeliveryFailed poison = new DeliveryFailed(DELIVERY, null, FailureClass.POISON, "Have it looked at.", LATER);

        delivery.given(join(abandonedClaims(5), poison, queued("retry asked for")))
                .when(start(CLAIM))
                .expectEvents(started(6, CLAIM));
    }

    private static List<Object> join(List<Object> history, Object... latest) {
        return Stream.concat(history.stream(), Stream.of(latest)).toList();
    }
}
