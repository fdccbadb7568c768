package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.ADVICE;
import static org.annals.command.delivery.Deliveries.CLAIM;
import static org.annals.command.delivery.Deliveries.DELIVERY;
import static org.annals.command.delivery.Deliveries.LATER;
import static org.annals.command.delivery.Deliveries.MAILBOX;
import static org.annals.command.delivery.Deliveries.MALI;
import static org.annals.command.delivery.Deliveries.NEXT_CLAIM;
import static org.annals.command.delivery.Deliveries.REQUESTED_AT;
import static org.annals.command.delivery.Deliveries.SOMCHAI;
import static org.annals.command.delivery.Deliveries.armed;
import static org.annals.command.delivery.Deliveries.frozen;
import static org.annals.command.delivery.Deliveries.history;
import static org.annals.command.delivery.Deliveries.order;
import static org.annals.command.delivery.Deliveries.outcome;
import static org.annals.command.delivery.Deliveries.queued;
import static org.annals.command.delivery.Deliveries.record;
import static org.annals.command.delivery.Deliveries.report;
import static org.annals.command.delivery.Deliveries.requested;
import static org.annals.command.delivery.Deliveries.start;
import static org.annals.command.delivery.Deliveries.started;
import static org.annals.command.delivery.Deliveries.workOrder;

import java.time.Duration;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.delivery.ArmAttempt;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.CancelDelivery;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.FreezeMessage;
import org.annals.api.delivery.MarkDeliverySent;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.RefuseDelivery;
import org.annals.api.delivery.RequestDelivery;
import org.annals.api.delivery.RetryDelivery;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.SendDeliveryAgain;
import org.annals.api.delivery.Verdict;
import org.annals.api.delivery.WithdrawDelivery;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The states of a delivery and what leads from one to the next. */
class DeliveryTest {
    private static final AttemptReport NO_CONNECTION = report(1, FailureClass.CONNECT);
    private static final AttemptDeferred DEFERRED =
            new AttemptDeferred(DELIVERY, NO_CONNECTION, LATER.plus(Duration.ofMinutes(1)));
    private static final DeliveryBlocked BLOCKED =
            new DeliveryBlocked(DELIVERY, report(1, FailureClass.CONFIG), FailureClass.CONFIG, ADVICE, LATER);
    private static final DeliveryFailed FAILED =
            new DeliveryFailed(DELIVERY, report(1, FailureClass.MESSAGE), FailureClass.MESSAGE, ADVICE, LATER);
    private static final AttemptReport ACCEPTED =
            report(1, null, outcome(MALI, RecipientState.ACCEPTED), outcome(SOMCHAI, RecipientState.ACCEPTED));
    private static final DeliverySent SENT = new DeliverySent(DELIVERY, ACCEPTED, LATER);
    private static final AttemptReport NOBODY_KNOWS = report(
            1, FailureClass.UNKNOWN, outcome(MALI, RecipientState.UNKNOWN), outcome(SOMCHAI, RecipientState.UNKNOWN));
    private static final DeliveryOutcomeUnknown UNKNOWN =
            new DeliveryOutcomeUnknown(DELIVERY, NOBODY_KNOWS, ADVICE, LATER);
    private static final DecisionRequested DECISION_REQUESTED = new DecisionRequested(DELIVERY, LATER);

    private final FixtureConfiguration<Delivery> delivery = new AggregateTestFixture<>(Delivery.class);

    @BeforeEach
    void the_standard_retries_apply() {
        delivery.registerInjectableResource(RetryPolicy.standard());
    }

    @Test
    void a_requested_delivery_begins() {
        delivery.givenNoPriorActivity()
                .when(new RequestDelivery(DELIVERY, order(), REQUESTED_AT))
                .expectEvents(requested());
    }

    @Test
    void requesting_it_again_changes_nothing_and_never_fails() {
        delivery.given(requested())
                .when(new RequestDelivery(DELIVERY, order(), LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_frozen_message_makes_it_due() {
        delivery.given(requested()).when(freeze()).expectEvents(frozen(), queuedWhenFrozen());
    }

    @Test
    void a_message_is_frozen_once() {
        delivery.given(history()).when(freeze()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_cancelled_delivery_freezes_nothing() {
        delivery.given(requested(), new DeliveryCancelled(DELIVERY, "void", LATER))
                .when(freeze())
                .expectNoEvents();
    }

    @Test
    void a_message_that_cannot_be_made_fails_before_any_network() {
        delivery.given(requested())
                .when(new RefuseDelivery(DELIVERY, FailureClass.LOCAL, "no font", LATER))
                .expectEvents(new DeliveryFailed(DELIVERY, null, FailureClass.LOCAL, "no font", LATER));
    }

    @Test
    void a_sender_without_a_mailbox_blocks_it_until_there_is_one() {
        delivery.given(requested())
                .when(new RefuseDelivery(DELIVERY, FailureClass.NO_MAILBOX, "set one up", LATER))
                .expectEvents(new DeliveryBlocked(DELIVERY, null, FailureClass.NO_MAILBOX, "set one up", LATER));
    }

    @Test
    void a_late_refusal_changes_nothing() {
        delivery.given(history(started(1, CLAIM)))
                .when(new RefuseDelivery(DELIVERY, FailureClass.LOCAL, "no font", LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_due_delivery_is_claimed_by_the_first_worker_that_asks() {
        delivery.given(history())
                .when(start(CLAIM))
                .expectEvents(started(1, CLAIM))
                .expectResultMessagePayload(workOrder(DeliveryState.CLAIMED, CLAIM, 1, MALI, SOMCHAI));
        delivery.given(history(started(1, CLAIM)))
                .when(start(NEXT_CLAIM))
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    @Test
    void nothing_is_claimed_before_its_bytes_are_frozen() {
        delivery.given(requested()).when(start(CLAIM)).expectNoEvents().expectResultMessagePayload(null);
    }

    @Test
    void the_claimed_attempt_is_armed_and_sent() {
        delivery.given(history(started(1, CLAIM)))
                .when(new ArmAttempt(DELIVERY, CLAIM, LATER))
                .expectEvents(armed(1, CLAIM))
                .expectResultMessagePayload(true);
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM)))
                .when(record(CLAIM, Verdict.ACCEPTED, ACCEPTED))
                .expectEvents(SENT);
    }

    @Test
    void an_attempt_that_failed_for_now_is_deferred_to_its_next_time() {
        delivery.given(history(started(1, CLAIM)))
                .when(record(CLAIM, Verdict.REFUSED_TEMPORARILY, NO_CONNECTION))
                .expectEvents(DEFERRED);
    }

    @Test
    void the_same_failure_again_waits_longer() {
        delivery.given(history(started(1, CLAIM), DEFERRED, queued("the next try is due"), started(2, NEXT_CLAIM)))
                .when(record(NEXT_CLAIM, Verdict.REFUSED_TEMPORARILY, report(2, FailureClass.CONNECT)))
                .expectEvents(new AttemptDeferred(
                        DELIVERY, report(2, FailureClass.CONNECT), LATER.plus(Duration.ofMinutes(5))));
    }

    @Test
    void another_failure_begins_its_own_steps() {
        delivery.given(history(started(1, CLAIM), DEFERRED, queued("the next try is due"), started(2, NEXT_CLAIM)))
                .when(record(NEXT_CLAIM, Verdict.REFUSED_TEMPORARILY, report(2, FailureClass.RATE)))
                .expectEvents(new AttemptDeferred(
                        DELIVERY, report(2, FailureClass.RATE), LATER.plus(Duration.ofMinutes(15))));
    }

    @Test
    void a_wrong_mailbox_setting_blocks_it() {
        delivery.given(history(started(1, CLAIM)))
                .when(record(CLAIM, Verdict.REFUSED_PERMANENTLY, report(1, FailureClass.CONFIG)))
                .expectEvents(BLOCKED);
    }

    @Test
    void a_message_the_server_will_never_take_fails_it() {
        delivery.given(history(started(1, CLAIM)))
                .when(record(CLAIM, Verdict.REFUSED_PERMANENTLY, report(1, FailureClass.MESSAGE)))
                .expectEvents(FAILED);
    }

    @Test
    void an_outcome_that_nobody_knows_is_settled_by_evidence_or_a_person_and_never_tried_again() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM)))
                .when(record(CLAIM, Verdict.UNKNOWN, NOBODY_KNOWS))
                .expectEvents(UNKNOWN);
    }

    @Test
    void the_deadline_makes_a_deferred_delivery_due() {
        delivery.given(history(started(1, CLAIM), DEFERRED))
                .when(new QueueDelivery(DELIVERY, 1, "the next try is due", LATER))
                .expectEvents(queued("the next try is due"));
    }

    @Test
    void a_deadline_that_another_attempt_overtook_changes_nothing() {
        AttemptDeferred again = new AttemptDeferred(DELIVERY, report(2, FailureClass.CONNECT), LATER);

        delivery.given(history(started(1, CLAIM), DEFERRED, queued("retry asked for"), started(2, NEXT_CLAIM), again))
                .when(new QueueDelivery(DELIVERY, 1, "the next try is due", LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_changed_mailbox_makes_waiting_and_blocked_deliveries_due() {
        QueueDelivery release = new QueueDelivery(DELIVERY, -1, "the mailbox was changed", LATER);

        delivery.given(history(started(1, CLAIM), DEFERRED))
                .when(release)
                .expectEvents(queued("the mailbox was changed"));
        delivery.given(history(started(1, CLAIM), BLOCKED))
                .when(release)
                .expectEvents(queued("the mailbox was changed"));
    }

    @Test
    void a_deadline_does_not_release_a_blocked_delivery() {
        delivery.given(history(started(1, CLAIM), BLOCKED))
                .when(new QueueDelivery(DELIVERY, 1, "the next try is due", LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_on_its_way_or_at_its_end_is_never_made_due_again() {
        QueueDelivery release = new QueueDelivery(DELIVERY, -1, "the mailbox was changed", LATER);

        for (List<Object> settled : List.of(
                history(),
                history(started(1, CLAIM)),
                history(started(1, CLAIM), armed(1, CLAIM)),
                history(started(1, CLAIM), armed(1, CLAIM), SENT),
                history(started(1, CLAIM), armed(1, CLAIM), UNKNOWN, DECISION_REQUESTED),
                history(started(1, CLAIM), FAILED),
                history(new DeliveryCancelled(DELIVERY, "void", LATER)))) {
            delivery.given(settled).when(release).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_person_may_try_again_what_waits_is_blocked_or_has_failed() {
        for (Object waiting : List.of(DEFERRED, BLOCKED, FAILED)) {
            delivery.given(history(started(1, CLAIM), waiting))
                    .when(new RetryDelivery(DELIVERY, LATER))
                    .expectEvents(queued("retry asked for"))
                    .expectResultMessagePayload(6L);
        }
    }

    @Test
    void what_is_due_already_needs_no_retry() {
        delivery.given(history())
                .when(new RetryDelivery(DELIVERY, LATER))
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void nothing_else_can_be_tried_again() {
        for (List<Object> other : List.of(
                history(started(1, CLAIM)),
                history(started(1, CLAIM), armed(1, CLAIM)),
                history(started(1, CLAIM), armed(1, CLAIM), SENT),
                history(started(1, CLAIM), armed(1, CLAIM), UNKNOWN, DECISION_REQUESTED),
                history(new DeliveryCancelled(DELIVERY, "void", LATER)))) {
            delivery.given(other)
                    .when(new RetryDelivery(DELIVERY, LATER))
                    .expectNoEvents()
                    .expectException(RuleViolated.class);
        }
    }

    @Test
    void a_person_may_cancel_as_long_as_the_server_cannot_have_it() {
        for (List<Object> stoppable : List.of(
                List.<Object>of(requested()),
                history(),
                history(started(1, CLAIM)),
                history(started(1, CLAIM), DEFERRED),
                history(started(1, CLAIM), BLOCKED))) {
            delivery.given(stoppable)
                    .when(new CancelDelivery(DELIVERY, "wrong customer", LATER))
                    .expectEvents(new DeliveryCancelled(DELIVERY, "wrong customer", LATER));
        }
    }

    @Test
    void cancelling_too_late_is_refused() {
        for (List<Object> over : List.of(
                history(started(1, CLAIM), armed(1, CLAIM)),
                history(started(1, CLAIM), armed(1, CLAIM), SENT),
                history(started(1, CLAIM), armed(1, CLAIM), UNKNOWN, DECISION_REQUESTED),
                history(started(1, CLAIM), FAILED),
                history(new DeliveryCancelled(DELIVERY, "void", LATER)))) {
            delivery.given(over)
                    .when(new CancelDelivery(DELIVERY, "wrong customer", LATER))
                    .expectNoEvents()
                    .expectException(RuleViolated.class);
        }
    }

    @Test
    void a_voided_document_withdraws_it_when_that_is_still_possible_and_never_fails() {
        WithdrawDelivery withdraw = new WithdrawDelivery(DELIVERY, "the quote was voided", LATER);

        delivery.given(history(started(1, CLAIM), DEFERRED))
                .when(withdraw)
                .expectEvents(new DeliveryCancelled(DELIVERY, "the quote was voided", LATER));
        for (List<Object> over : List.of(
                history(started(1, CLAIM), armed(1, CLAIM)),
                history(started(1, CLAIM), armed(1, CLAIM), SENT),
                history(started(1, CLAIM), armed(1, CLAIM), UNKNOWN, DECISION_REQUESTED),
                history(started(1, CLAIM), FAILED),
                history(new DeliveryCancelled(DELIVERY, "void", LATER)))) {
            delivery.given(over).when(withdraw).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_person_may_decide_that_it_arrived() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM), UNKNOWN, DECISION_REQUESTED))
                .when(new MarkDeliverySent(DELIVERY, "Mali has it", LATER))
                .expectEvents(new DeliveryMarkedSent(DELIVERY, "Mali has it", LATER))
                .expectResultMessagePayload(8L);
    }

    @Test
    void a_person_may_decide_to_send_it_again() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM), UNKNOWN, DECISION_REQUESTED))
                .when(new SendDeliveryAgain(DELIVERY, "Mali has nothing", LATER))
                .expectEvents(
                        new SendAgainRequested(DELIVERY, "Mali has nothing", LATER), queued("sent again by decision"))
                .expectResultMessagePayload(9L);
    }

    @Test
    void nobody_decides_where_nothing_is_in_doubt() {
        for (List<Object> clear : List.of(
                history(),
                history(started(1, CLAIM)),
                history(started(1, CLAIM), DEFERRED),
                history(started(1, CLAIM), armed(1, CLAIM), SENT),
                history(started(1, CLAIM), FAILED))) {
            delivery.given(clear)
                    .when(new MarkDeliverySent(DELIVERY, "I say so", LATER))
                    .expectNoEvents()
                    .expectException(RuleViolated.class);
            delivery.given(clear)
                    .when(new SendDeliveryAgain(DELIVERY, "I say so", LATER))
                    .expectNoEvents()
                    .expectException(RuleViolated.class);
        }
    }

    private static FreezeMessage freeze() {
        return new FreezeMessage(
                DELIVERY, MAILBOX, "sales@annals.example", "<1@annals.example>", "ab12", 4321, REQUESTED_AT);
    }

    private static Object queuedWhenFrozen() {
        return new DeliveryQueued(DELIVERY, "ready", REQUESTED_AT);
    }
}
