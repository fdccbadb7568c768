package org.annals.command.delivery;

import static org.annals.command.delivery.Deliveries.ADVICE;
import static org.annals.command.delivery.Deliveries.CLAIM;
import static org.annals.command.delivery.Deliveries.DELIVERY;
import static org.annals.command.delivery.Deliveries.LATER;
import static org.annals.command.delivery.Deliveries.MAILBOX;
import static org.annals.command.delivery.Deliveries.MALI;
import static org.annals.command.delivery.Deliveries.QUOTE;
import static org.annals.command.delivery.Deliveries.REQUESTED_AT;
import static org.annals.command.delivery.Deliveries.SENDER;
import static org.annals.command.delivery.Deliveries.SOMCHAI;
import static org.annals.command.delivery.Deliveries.frozen;
import static org.annals.command.delivery.Deliveries.order;
import static org.annals.command.delivery.Deliveries.report;
import static org.annals.command.delivery.Deliveries.reportAt;
import static org.annals.command.delivery.Deliveries.started;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.api.EventMetadata;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.RequestDelivery;
import org.annals.api.delivery.TellSender;
import org.annals.api.delivery.WithdrawDelivery;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.Recipient;
import org.annals.api.quote.RecordQuoteSent;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.matchers.Matchers;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliverySagaTest {
    private static final QuoteSendRequested SEND_REQUESTED = new QuoteSendRequested(
            QUOTE,
            DELIVERY,
            "Q-2026-0001",
            SENDER,
            MAILBOX,
            List.of(new Recipient(MALI, "Mali"), new Recipient(SOMCHAI, null)),
            "Quote Q-2026-0001",
            "Hello");
    private static final QuoteSendRequested WITHOUT_MAILBOX = new QuoteSendRequested(
            QUOTE, DELIVERY, "Q-2026-0001", SENDER, null, SEND_REQUESTED.recipients(), "Quote", "Hello");
    private static final Instant NEXT = REQUESTED_AT.plus(Duration.ofMinutes(1));
    private static final AttemptDeferred DEFERRED =
            new AttemptDeferred(DELIVERY, report(1, FailureClass.CONNECT), NEXT);
    private static final DeliveryBlocked BLOCKED =
            new DeliveryBlocked(DELIVERY, null, FailureClass.NO_MAILBOX, "Set one up.", REQUESTED_AT);
    private static final MailboxSettings SETTINGS = new MailboxSettings(
            "sales@annals.example", "Sales", new SmtpServer("smtp.example", 587, SmtpSecurity.STARTTLS, null));

    private final SagaTestFixture<DeliverySaga> saga = new SagaTestFixture<>(DeliverySaga.class);

    @BeforeEach
    void the_saga_has_a_way_to_send_commands() {
        saga.registerResource(new SagaCommands(
                DefaultCommandGateway.builder().commandBus(saga.getCommandBus()).build()));
        saga.registerResource(SenderPatience.standard());
    }

    @Test
    void a_sent_quote_requests_its_delivery() {
        saga.givenCurrentTime(REQUESTED_AT)
                .whenPublishingA(SEND_REQUESTED)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new RequestDelivery(DELIVERY, order(), REQUESTED_AT));
    }

    @Test
    void a_first_mailbox_releases_once_it_is_verified_too() {
        UUID first = UUID.randomUUID();
        saga.givenCurrentTime(REQUESTED_AT)
                .andThenAPublished(WITHOUT_MAILBOX)
                .andThenAPublished(BLOCKED)
                .andThenAPublished(new MailboxRegistered(first, SENDER, SETTINGS, false, true))
                .whenPublishingA(new MailboxVerified(first, SENDER, "<1@annals.example>"))
                .expectDispatchedCommands(new QueueDelivery(DELIVERY, -1, "the mailbox was changed", REQUESTED_AT));
    }

    @Test
    void its_commands_are_the_systems_own() {
        saga.givenCurrentTime(REQUESTED_AT)
                .whenPublishingA(SEND_REQUESTED)
                .expectDispatchedCommandsMatching(
                        Matchers.exactSequenceOf(by("system:delivery"), Matchers.andNoMore()));
    }

    @Test
    void the_same_request_read_twice_is_one_saga() {
        sent().whenPublishingA(SEND_REQUESTED).expectActiveSagas(1);
    }

    @Test
    void each_delivery_has_a_saga_of_its_own() {
        QuoteSendRequested another = new QuoteSendRequested(
                QUOTE, UUID.randomUUID(), "Q-2026-0001", SENDER, null, SEND_REQUESTED.recipients(), "Again", "Hello");

        sent().whenPublishingA(another).expectActiveSagas(2);
    }

    @Test
    void a_deferred_attempt_sets_the_time_of_the_next_one() {
        sent().whenPublishingA(DEFERRED).expectNoDispatchedCommands().expectScheduledDeadline(NEXT, 1);
    }

    @Test
    void when_that_time_has_come_the_delivery_is_made_due() throws Exception {
        sent().andThenAPublished(DEFERRED)
                .whenTimeAdvancesTo(NEXT)
                .expectTriggeredDeadlines(1)
                .expectDispatchedCommands(new QueueDelivery(DELIVERY, 1, "the next try is due", NEXT));
    }

    @Test
    void not_a_moment_earlier() throws Exception {
        sent().andThenAPublished(DEFERRED)
                .whenTimeAdvancesTo(NEXT.minusMillis(1))
                .expectNoDispatchedCommands();
    }

    @Test
    void a_server_out_of_reach_for_fifteen_minutes_is_told_to_the_sender() throws Exception {
        sent().andThenAPublished(DEFERRED)
                .andThenAPublished(new AttemptDeferred(
                        DELIVERY, reportAt(NEXT, 2, FailureClass.CONNECT), NEXT.plus(Duration.ofHours(1))))
                .whenTimeAdvancesTo(LATER.plus(Duration.ofMinutes(15)))
                .expectDispatchedCommands(
                        new QueueDelivery(DELIVERY, 1, "the next try is due", NEXT),
                        new TellSender(DELIVERY, LATER, LATER.plus(Duration.ofMinutes(15))));
    }

    @Test
    void a_server_that_asks_for_patience_is_not() throws Exception {
        sent().andThenAPublished(new AttemptDeferred(DELIVERY, report(1, FailureClass.RATE), NEXT))
                .whenTimeAdvancesTo(LATER.plus(Duration.ofMinutes(15)))
                .expectDispatchedCommands(new QueueDelivery(DELIVERY, 1, "the next try is due", NEXT));
    }

    @Test
    void what_waits_for_a_mailbox_that_is_there_is_left_to_the_work_queue() {
        sent().andThenAPublished(frozen())
                .andThenAPublished(BLOCKED)
                .whenPublishingA(new MailboxVerified(MAILBOX, SENDER, "<1@annals.example>"))
                .expectNoDispatchedCommands();
    }

    @Test
    void a_first_mailbox_releases_what_waits_for_one() {
        saga.givenCurrentTime(REQUESTED_AT)
                .andThenAPublished(WITHOUT_MAILBOX)
                .andThenAPublished(BLOCKED)
                .whenPublishingA(new MailboxRegistered(UUID.randomUUID(), SENDER, SETTINGS, false, true))
                .expectDispatchedCommands(new QueueDelivery(DELIVERY, -1, "the mailbox was changed", REQUESTED_AT));
    }

    @Test
    void a_first_mailbox_releases_no_delivery_of_anybody_else() {
        saga.givenCurrentTime(REQUESTED_AT)
                .andThenAPublished(WITHOUT_MAILBOX)
                .andThenAPublished(BLOCKED)
                .whenPublishingA(new MailboxRegistered(UUID.randomUUID(), UUID.randomUUID(), SETTINGS, false, true))
                .expectNoDispatchedCommands();
    }

    @Test
    void a_voided_quote_withdraws_its_delivery() {
        sent().whenPublishingA(new QuoteVoided(QUOTE, "wrong customer"))
                .expectDispatchedCommands(
                        new WithdrawDelivery(DELIVERY, "the quote was voided: wrong customer", REQUESTED_AT))
                .expectActiveSagas(1);
    }

    @Test
    void a_sent_delivery_is_told_to_the_quote_and_ends_the_saga() {
        sent().andThenAPublished(started(1, CLAIM))
                .whenPublishingA(new DeliverySent(DELIVERY, report(1, null), LATER))
                .expectDispatchedCommands(new RecordQuoteSent(QUOTE, DELIVERY, LATER))
                .expectActiveSagas(0);
    }

    @Test
    void so_is_one_that_a_person_marked_as_sent() {
        sent().whenPublishingA(new DeliveryMarkedSent(DELIVERY, "Mali has it", LATER))
                .expectDispatchedCommands(new RecordQuoteSent(QUOTE, DELIVERY, LATER))
                .expectActiveSagas(0);
    }

    @Test
    void a_cancelled_delivery_ends_the_saga_without_a_word_to_the_quote() {
        sent().whenPublishingA(new DeliveryCancelled(DELIVERY, "void", LATER))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @ParameterizedTest
    @MethodSource("halts")
    void a_delivery_that_people_may_still_take_further_keeps_its_saga(Object halt) {
        sent().whenPublishingA(halt).expectNoDispatchedCommands().expectActiveSagas(1);
    }

    private static List<Object> halts() {
        return List.of(
                new DeliveryBlocked(DELIVERY, null, FailureClass.NO_MAILBOX, ADVICE, LATER),
                new DeliveryFailed(DELIVERY, null, FailureClass.LOCAL, ADVICE, LATER),
                new DecisionRequested(DELIVERY, LATER));
    }

    @Test
    void a_deadline_that_comes_after_the_end_finds_nobody() throws Exception {
        sent().andThenAPublished(DEFERRED)
                .andThenAPublished(new DeliverySent(DELIVERY, report(2, null), LATER))
                .whenTimeAdvancesTo(NEXT)
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    private ContinuedGivenState sent() {
        return saga.givenCurrentTime(REQUESTED_AT).andThenAPublished(SEND_REQUESTED);
    }

    private static TypeSafeMatcher<CommandMessage<?>> by(String actor) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(CommandMessage<?> command) {
                return actor.equals(command.getMetaData().get(EventMetadata.ACTOR));
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a command by ").appendText(actor);
            }
        };
    }
}
