package org.annals.command.delivery;

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
import static org.annals.command.delivery.Deliveries.report;
import static org.annals.command.delivery.Deliveries.started;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBounced;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.Evidence;
import org.annals.api.delivery.EvidenceSought;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.RecordEvidence;
import org.annals.api.delivery.ReportBounce;
import org.annals.api.delivery.ReportReply;
import org.annals.api.delivery.SendAgainRequested;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryEvidenceTest {
    private static final DeliveryOutcomeUnknown UNKNOWN = new DeliveryOutcomeUnknown(
            DELIVERY,
            report(
                    1,
                    FailureClass.UNKNOWN,
                    outcome(MALI, RecipientState.UNKNOWN),
                    outcome(SOMCHAI, RecipientState.UNKNOWN)),
            "Nobody knows.",
            LATER);
    private static final DeliverySent SENT = new DeliverySent(
            DELIVERY,
            report(1, null, outcome(MALI, RecipientState.ACCEPTED), outcome(SOMCHAI, RecipientState.ACCEPTED)),
            LATER);
    private static final DecisionRequested DECISION = new DecisionRequested(DELIVERY, LATER);
    private static final BouncedRecipient MALI_BOUNCED = new BouncedRecipient(MALI, "5.1.1", "no such user");

    private final FixtureConfiguration<Delivery> delivery = new AggregateTestFixture<>(Delivery.class);

    @BeforeEach
    void theServiceHasItsPolicies() {
        delivery.registerInjectableResource(EvidencePolicy.standard());
        delivery.registerInjectableResource(RetryPolicy.standard());
    }

    @Test
    void a_message_in_the_sent_folder_was_sent() {
        delivery.given(doubt())
                .when(new RecordEvidence(DELIVERY, Evidence.FOUND, "It is in Sent.", LATER))
                .expectEvents(new DeliveryConfirmed(DELIVERY, "It is in Sent.", LATER));
    }

    @Test
    void a_message_that_is_not_there_yet_is_looked_for_again() {
        delivery.given(doubt())
                .when(new RecordEvidence(DELIVERY, Evidence.NOT_FOUND, "It is not in Sent.", LATER.plusSeconds(70)))
                .expectEvents(new EvidenceSought(
                        DELIVERY,
                        Evidence.NOT_FOUND,
                        "It is not in Sent.",
                        LATER.plus(Duration.ofMinutes(5)),
                        LATER.plusSeconds(70)));
    }

    @Test
    void after_an_hour_without_evidence_a_person_decides() {
        Instant anHourLater = LATER.plus(Duration.ofMinutes(60));

        delivery.given(doubt())
                .when(new RecordEvidence(DELIVERY, Evidence.UNREACHABLE, "The mailbox does not answer.", anHourLater))
                .expectEvents(
                        new EvidenceSought(
                                DELIVERY, Evidence.UNREACHABLE, "The mailbox does not answer.", null, anHourLater),
                        new DecisionRequested(DELIVERY, anHourLater));
    }

    @Test
    void a_mailbox_that_cannot_be_read_leaves_the_decision_to_a_person_at_once() {
        delivery.given(doubt())
                .when(new RecordEvidence(DELIVERY, Evidence.NOT_AVAILABLE, "It cannot be read.", LATER))
                .expectEvents(
                        new EvidenceSought(DELIVERY, Evidence.NOT_AVAILABLE, "It cannot be read.", null, LATER),
                        DECISION);
    }

    @Test
    void evidence_never_leads_to_a_second_copy() {
        for (Evidence evidence : Evidence.values()) {
            delivery.given(doubt(DECISION))
                    .when(new RecordEvidence(DELIVERY, evidence, "Looked.", LATER))
                    .expectEvents(
                            evidence == Evidence.FOUND
                                    ? new Object[] {new DeliveryConfirmed(DELIVERY, "Looked.", LATER)}
                                    : new Object[0]);
        }
    }

    @Test
    void a_copy_that_may_be_an_earlier_one_to_others_settles_nothing() {
        expectADecision(doubtAboutTheSecondEnvelope());
    }

    @Test
    void a_copy_does_not_speak_for_a_recipient_who_was_put_off() {
        var doubt = history(
                started(1, CLAIM),
                armed(1, CLAIM),
                new DeliveryOutcomeUnknown(
                        DELIVERY,
                        report(
                                1,
                                FailureClass.UNKNOWN,
                                outcome(MALI, RecipientState.UNKNOWN),
                                outcome(SOMCHAI, RecipientState.DEFERRED)),
                        "Nobody knows.",
                        LATER));

        expectADecision(doubt);
    }

    @Test
    void nor_where_nobody_knows_whom_the_dead_worker_had_named() {
        expectADecision(history(
                started(1, CLAIM), armed(1, CLAIM), new DeliveryOutcomeUnknown(DELIVERY, null, "It died.", LATER)));
    }

    @Test
    void nor_where_a_person_had_it_sent_again() {
        expectADecision(doubt(
                new SendAgainRequested(DELIVERY, "Mali has it not", LATER),
                queued("sent again by decision"),
                started(2, NEXT_CLAIM),
                armed(2, NEXT_CLAIM),
                UNKNOWN));
    }

    private void expectADecision(List<Object> doubt) {
        delivery.given(doubt)
                .when(new RecordEvidence(DELIVERY, Evidence.FOUND, "It is in Sent.", LATER))
                .expectEvents(
                        new EvidenceSought(
                                DELIVERY,
                                Evidence.FOUND,
                                "It is in Sent. That does not tell which recipients this copy went to.",
                                null,
                                LATER),
                        DECISION);
    }

    @Test
    void a_bounce_of_the_first_envelope_says_nothing_about_the_second() {
        delivery.given(doubtAboutTheSecondEnvelope())
                .when(new ReportBounce(DELIVERY, List.of(MALI_BOUNCED), LATER))
                .expectEvents(
                        new EvidenceSought(
                                DELIVERY,
                                Evidence.FOUND,
                                "A notification of non-delivery came back for " + MALI
                                        + ". That does not tell which recipients this copy went to.",
                                null,
                                LATER),
                        DECISION);
    }

    @Test
    void evidence_about_what_is_settled_changes_nothing() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM), SENT))
                .when(new RecordEvidence(DELIVERY, Evidence.FOUND, "It is in Sent.", LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_late_bounce_is_told_of_what_was_sent() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM), SENT))
                .when(new ReportBounce(
                        DELIVERY,
                        List.of(new BouncedRecipient(MALI.toUpperCase(Locale.ROOT), "5.1.1", "no such user")),
                        LATER))
                .expectEvents(new DeliveryBounced(DELIVERY, List.of(MALI_BOUNCED), LATER));
    }

    @Test
    void the_same_bounce_counts_once_and_that_of_a_stranger_never() {
        var sentAndBounced = history(
                started(1, CLAIM), armed(1, CLAIM), SENT, new DeliveryBounced(DELIVERY, List.of(MALI_BOUNCED), LATER));

        delivery.given(sentAndBounced)
                .when(new ReportBounce(
                        DELIVERY,
                        List.of(MALI_BOUNCED, new BouncedRecipient("stranger@elsewhere.example", null, null)),
                        LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_bounce_of_a_message_in_doubt_shows_that_the_server_had_taken_it() {
        delivery.given(doubt(DECISION))
                .when(new ReportBounce(DELIVERY, List.of(MALI_BOUNCED), LATER))
                .expectEvents(
                        new DeliveryConfirmed(DELIVERY, "a notification about it came back", LATER),
                        new DeliveryBounced(DELIVERY, List.of(MALI_BOUNCED), LATER));
    }

    @Test
    void a_reply_shows_that_a_message_in_doubt_arrived() {
        delivery.given(doubt(DECISION))
                .when(new ReportReply(DELIVERY, MALI, false, LATER))
                .expectEvents(new DeliveryConfirmed(DELIVERY, "a reply to it came from " + MALI, LATER));
    }

    @Test
    void an_automatic_reply_counts_as_well_and_says_so() {
        delivery.given(doubt())
                .when(new ReportReply(DELIVERY, null, true, LATER))
                .expectEvents(new DeliveryConfirmed(DELIVERY, "an automatic reply to it came", LATER));
    }

    @Test
    void a_reply_to_what_was_sent_changes_nothing() {
        delivery.given(history(started(1, CLAIM), armed(1, CLAIM), SENT))
                .when(new ReportReply(DELIVERY, MALI, false, LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void where_one_had_it_before_only_a_reply_by_another_settles_the_copy_in_doubt() {
        var maliHasIt = history(
                started(1, CLAIM),
                armed(1, CLAIM),
                new AttemptDeferred(
                        DELIVERY,
                        report(
                                1,
                                null,
                                outcome(MALI, RecipientState.ACCEPTED),
                                outcome(SOMCHAI, RecipientState.DEFERRED)),
                        LATER),
                queued("the next try is due"),
                started(2, NEXT_CLAIM),
                armed(2, NEXT_CLAIM),
                new DeliveryOutcomeUnknown(
                        DELIVERY,
                        report(2, FailureClass.UNKNOWN, outcome(SOMCHAI, RecipientState.UNKNOWN)),
                        "Nobody knows.",
                        LATER));

        delivery.given(maliHasIt)
                .when(new ReportReply(DELIVERY, MALI, false, LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        delivery.given(maliHasIt)
                .when(new ReportReply(DELIVERY, SOMCHAI.toUpperCase(Locale.ROOT), false, LATER))
                .expectEvents(new DeliveryConfirmed(
                        DELIVERY, "a reply to it came from " + SOMCHAI.toUpperCase(Locale.ROOT), LATER));
    }

    @Test
    void a_made_up_bounce_of_what_was_never_sent_changes_nothing() {
        delivery.given(history())
                .when(new ReportBounce(DELIVERY, List.of(MALI_BOUNCED), LATER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static List<Object> doubtAboutTheSecondEnvelope() {
        return history(
                started(1, CLAIM),
                armed(1, CLAIM),
                new AttemptDeferred(
                        DELIVERY,
                        report(
                                1,
                                null,
                                outcome(MALI, RecipientState.ACCEPTED),
                                outcome(SOMCHAI, RecipientState.DEFERRED)),
                        LATER),
                queued("the next try is due"),
                started(2, NEXT_CLAIM),
                armed(2, NEXT_CLAIM),
                new DeliveryOutcomeUnknown(
                        DELIVERY,
                        report(2, FailureClass.UNKNOWN, outcome(SOMCHAI, RecipientState.UNKNOWN)),
                        "Nobody knows.",
                        LATER));
    }

    private static List<Object> doubt(Object... more) {
        List<Object> events = new ArrayList<>(history(started(1, CLAIM), armed(1, CLAIM), UNKNOWN));
        events.addAll(List.of(more));
        return events;
    }
}
