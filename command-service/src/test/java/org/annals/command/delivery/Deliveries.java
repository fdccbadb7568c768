package org.annals.command.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DocumentRef;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.RecipientOutcome;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.RecordAttempt;
import org.annals.api.delivery.StartAttempt;
import org.annals.api.delivery.Verdict;
import org.jspecify.annotations.Nullable;

/** The life of one delivery to Mali and Somchai, for tests to start from at any point. */
final class Deliveries {
    static final UUID DELIVERY = UUID.randomUUID();
    static final UUID QUOTE = UUID.randomUUID();
    static final UUID SENDER = UUID.randomUUID();
    static final UUID MAILBOX = UUID.randomUUID();
    static final UUID CLAIM = UUID.randomUUID();
    static final UUID NEXT_CLAIM = UUID.randomUUID();
    static final Instant REQUESTED_AT = Instant.parse("2026-11-21T08:00:00Z");
    static final Instant LATER = REQUESTED_AT.plusSeconds(60);
    static final String MALI = "mali@siam.example";
    static final String SOMCHAI = "somchai@siam.example";
    static final String ADVICE = "The server could not be reached.";

    private Deliveries() {}

    static DeliveryOrder order() {
        return new DeliveryOrder(
                new DocumentRef("quote", QUOTE, "Q-2026-0001"),
                SENDER,
                MAILBOX,
                List.of(new DeliveryRecipient(MALI, "Mali"), new DeliveryRecipient(SOMCHAI, null)),
                "Quote Q-2026-0001",
                "Hello");
    }

    static DeliveryRequested requested() {
        return new DeliveryRequested(DELIVERY, order(), REQUESTED_AT);
    }

    static MessageFrozen frozen() {
        return new MessageFrozen(
                DELIVERY, MAILBOX, "sales@annals.example", "<1@annals.example>", "ab12", 4321, REQUESTED_AT);
    }

    static DeliveryQueued queued(String why) {
        return new DeliveryQueued(DELIVERY, why, LATER);
    }

    static StartAttempt start(UUID claim) {
        return new StartAttempt(DELIVERY, claim, "node-1", "smtp.example", 587, LATER, LATER.plusSeconds(30));
    }

    /** What a worker is told about it. */
    static WorkOrder workOrder(DeliveryState state, @Nullable UUID claim, int attempts, String... open) {
        return new WorkOrder(
                state,
                order(),
                REQUESTED_AT,
                MAILBOX,
                "sales@annals.example",
                "<1@annals.example>",
                "ab12",
                List.of(open),
                claim,
                attempts);
    }

    static AttemptStarted started(int number, UUID claim) {
        return new AttemptStarted(DELIVERY, number, claim, "node-1", "smtp.example", 587, LATER, LATER.plusSeconds(30));
    }

    static AttemptArmed armed(int number, UUID claim) {
        return new AttemptArmed(DELIVERY, number, claim, LATER);
    }

    static AttemptAbandoned abandoned(int number) {
        return new AttemptAbandoned(DELIVERY, number, "its worker stopped before anything was handed over", LATER);
    }

    static RecordAttempt record(UUID claim, Verdict verdict, AttemptReport report) {
        return new RecordAttempt(DELIVERY, claim, verdict, report, 0);
    }

    static AttemptReport report(int number, @Nullable FailureClass failureClass, RecipientOutcome... recipients) {
        return reportAt(LATER, number, failureClass, recipients);
    }

    static AttemptReport reportAt(
            Instant finishedAt, int number, @Nullable FailureClass failureClass, RecipientOutcome... recipients) {
        return new AttemptReport(
                number,
                finishedAt.minus(Duration.ofSeconds(2)),
                finishedAt,
                "smtp.example",
                587,
                "203.0.113.7",
                "TLSv1.3",
                "RCPT",
                failureClass == null ? 250 : 451,
                null,
                "as the server said",
                failureClass,
                failureClass == null ? null : ADVICE,
                2000,
                "node-1",
                failureClass == null || failureClass == FailureClass.UNKNOWN,
                List.of(recipients),
                null);
    }

    static RecipientOutcome outcome(String email, RecipientState state) {
        return new RecipientOutcome(email, state, 250, null, "as the server said");
    }

    /** Events up to and including the last of these. */
    static List<Object> history(Object... latest) {
        return Stream.concat(Stream.of(requested(), frozen(), queued("ready")), Stream.of(latest))
                .toList();
    }

    /** So many claims whose workers died one after the other. */
    static List<Object> abandonedClaims(int count) {
        return Stream.concat(
                        history().stream(),
                        IntStream.rangeClosed(1, count)
                                .boxed()
                                .flatMap(number -> Stream.of(
                                        started(number, UUID.randomUUID()),
                                        abandoned(number),
                                        queued("the worker stopped"))))
                .toList();
    }
}
