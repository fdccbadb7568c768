package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.ADVICE;
import static org.annals.command.delivery.Deliveries.CLAIM;
import static org.annals.command.delivery.Deliveries.DELIVERY;
import static org.annals.command.delivery.Deliveries.LATER;
import static org.annals.command.delivery.Deliveries.MALI;
import static org.annals.command.delivery.Deliveries.REQUESTED_AT;
import static org.annals.command.delivery.Deliveries.frozen;
import static org.annals.command.delivery.Deliveries.order;
import static org.annals.command.delivery.Deliveries.outcome;
import static org.annals.command.delivery.Deliveries.queued;
import static org.annals.command.delivery.Deliveries.report;
import static org.annals.command.delivery.Deliveries.start;
import static org.annals.command.delivery.Deliveries.started;

import java.time.Duration;
import java.time.Instant;
import org.annals.api.DeliveryTerms;
import org.annals.api.FailureClass;
import org.annals.api.RecipientRule;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.ExpireDelivery;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.RetryDelivery;
import org.annals.api.delivery.SendDeliveryAgain;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delivery whose document is valid until the evening. */
class DeliveryExpiryTest {
    private static final Instant EVENING = REQUESTED_AT.plus(Duration.ofHours(9));
    private static final DeliveryBlocked BLOCKED =
            new DeliveryBlocked(DELIVERY, null, FailureClass.NO_MAILBOX, ADVICE, LATER);
    private static final DeliveryFailed EXPIRED = new DeliveryFailed(
            DELIVERY,
            null,
            FailureClass.EXPIRED,
            "The document's validity ended before the mail could be delivered.",
            EVENING);

    private final FixtureConfiguration<Delivery> delivery = new AggregateTestFixture<>(Delivery.class);

    @BeforeEach
    void the_standard_retries_apply() {
        delivery.registerInjectableResource(RetryPolicy.standard());
    }

    @Test
    void one_that_is_blocked_ends_with_the_validity() {
        delivery.given(requested(), BLOCKED)
                .when(new ExpireDelivery(DELIVERY, EVENING))
                .expectEvents(EXPIRED);
    }

    @Test
    void one_that_somebody_has_got_ends_as_sent() {
        var half = report(1, FailureClass.RECIPIENT, outcome(MALI, RecipientState.ACCEPTED));
        delivery.given(
                        requested(),
                        frozen(),
                        queued("ready"),
                        started(1, CLAIM),
                        new AttemptDeferred(DELIVERY, half, EVENING))
                .when(new ExpireDelivery(DELIVERY, EVENING))
                .expectEvents(new DeliverySent(DELIVERY, null, EVENING));
    }

    @Test
    void before_that_it_goes_on_waiting() {
        delivery.given(requested(), BLOCKED)
                .when(new ExpireDelivery(DELIVERY, EVENING.minusMillis(1)))
                .expectNoEvents();
    }

    @Test
    void one_that_a_worker_is_busy_with_is_left_to_it() {
        delivery.given(requested(), frozen(), queued("ready"), started(1, CLAIM))
                .when(new ExpireDelivery(DELIVERY, EVENING))
                .expectNoEvents();
    }

    @Test
    void no_attempt_is_begun_any_more() {
        delivery.given(requested(LATER), frozen(), queued("ready"))
                .when(start(CLAIM))
                .expectResultMessagePayload(null)
                .expectEvents(new DeliveryFailed(DELIVERY, null, FailureClass.EXPIRED, EXPIRED.advice(), LATER));
    }

    @Test
    void a_person_cannot_ask_for_another_try() {
        delivery.given(requested(), BLOCKED, EXPIRED)
                .when(new RetryDelivery(DELIVERY, EVENING.plusSeconds(1)))
                .expectNoEvents()
                .expectException(RuleViolated.class);
    }

    @Test
    void nor_for_a_second_copy() {
        delivery.given(
                        requested(),
                        frozen(),
                        queued("ready"),
                        started(1, CLAIM),
                        new DeliveryOutcomeUnknown(DELIVERY, report(1, FailureClass.UNKNOWN), ADVICE, LATER),
                        new DecisionRequested(DELIVERY, LATER))
                .when(new SendDeliveryAgain(DELIVERY, "it never came", EVENING))
                .expectNoEvents()
                .expectException(RuleViolated.class);
    }

    private static DeliveryRequested requested() {
        return requested(EVENING);
    }

    private static DeliveryRequested requested(Instant expiresAt) {
        DeliveryOrder plain = order();
        return new DeliveryRequested(
                DELIVERY,
                new DeliveryOrder(
                        plain.document(),
                        plain.senderId(),
                        plain.mailboxId(),
                        plain.recipients(),
                        plain.subject(),
                        plain.body(),
                        plain.html(),
                        new DeliveryTerms(RecipientRule.PARTIAL, expiresAt)),
                REQUESTED_AT);
    }
}
