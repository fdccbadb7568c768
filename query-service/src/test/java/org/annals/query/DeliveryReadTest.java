package org.annals.query;

import static org.annals.query.testing.Samples.NOON;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.SenderTold;
import org.annals.platform.archive.Archive;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveryReadTest extends ReadSideTest {
    private static final String TO = "c@example.com";

    @Autowired
    private Archive archive;

    private final UUID id = UUID.randomUUID();
    private final UUID quote = UUID.randomUUID();
    private int version;

    @BeforeEach
    void a_delivery_is_requested() {
        happened(delivery(id, quote, ADMIN, TO));
    }

    @Test
    void every_event_moves_the_delivery_on() {
        assertThat(state()).isEqualTo("REQUESTED");
        happened(new DeliveryQueued(id, "requested", NOON));
        assertThat(state()).isEqualTo("QUEUED");
        happened(started(1));
        assertThat(state()).isEqualTo("CLAIMED");
        happened(new AttemptAbandoned(id, 1, "its worker died", NOON));
        assertThat(state()).isEqualTo("QUEUED");
        happened(started(2), new AttemptDeferred(id, report(2, FailureClass.CONNECT, TO), NOON.plusSeconds(60)));
        Answer deferred = read();
        assertThat(deferred.at("/state")).isEqualTo("DEFERRED");
        assertThat(deferred.at("/class")).isEqualTo("CONNECT");
        assertThat(deferred.at("/nextAttemptAt")).isEqualTo(NOON.plusSeconds(60).toString());
        happened(started(3), new AttemptArmed(id, 3, UUID.randomUUID(), NOON));
        assertThat(state()).isEqualTo("ARMED");
        happened(new DeliverySent(id, report(3, null, TO), NOON));
        Answer sent = read();
        assertThat(sent.at("/state")).isEqualTo("SENT");
        assertThat(sent.at("/class")).isNull();
        assertThat(sent.at("/sentAt")).isEqualTo(NOON.toString());
        assertThat(sent.at("/attemptCount")).isEqualTo("3");
        assertThat(sent.at("/attempts/0/verdict")).isEqualTo("ABANDONED");
        assertThat(sent.at("/attempts/1/verdict")).isEqualTo("DEFERRED");
        assertThat(sent.at("/attempts/1/durationMillis")).isEqualTo("2000");
        assertThat(sent.at("/attempts/2/verdict")).isEqualTo("SENT");
        assertThat(sent.at("/attempts/2/armed")).isEqualTo("true");
        assertThat(sent.at("/recipients/0/state")).isEqualTo("ACCEPTED");
    }

    @Test
    void the_terms_it_was_sent_on_can_be_read() {
        Answer delivery = read();
        assertThat(delivery.at("/recipientRule")).isEqualTo("ALL_OR_NOTHING");
        assertThat(delivery.at("/expiresAt")).isEqualTo("2026-12-20T05:00:00Z");
    }

    @Test
    void what_waits_for_somebody_is_counted() {
        int before = waiting("count");
        int decisions = waiting("decisions");
        happened(started(1), new AttemptDeferred(id, report(1, FailureClass.CONNECT, TO), NOON.plusSeconds(60)));
        assertThat(waiting("count")).isEqualTo(before);
        happened(new SenderTold(id, NOON, NOON.plusSeconds(900)));
        assertThat(waiting("count")).isEqualTo(before + 1);
        happened(new DeliveryQueued(id, "the next try is due", NOON), started(2));
        assertThat(waiting("count")).isEqualTo(before + 1);
        happened(new AttemptDeferred(id, report(2, FailureClass.RATE, TO), NOON.plusSeconds(60)));
        assertThat(waiting("count")).isEqualTo(before);
        happened(new DeliveryBlocked(id, null, FailureClass.NO_MAILBOX, "Set one up.", NOON));
        assertThat(waiting("count")).isEqualTo(before + 1);
        happened(new DeliveryQueued(id, "the mailbox was changed", NOON), started(3));
        happened(new DeliveryOutcomeUnknown(id, null, "Ask the customer.", NOON), new DecisionRequested(id, NOON));
        assertThat(waiting("count")).isEqualTo(before + 1);
        assertThat(waiting("decisions")).isEqualTo(decisions + 1);
        happened(new DeliveryMarkedSent(id, "Mali has it", NOON));
        assertThat(waiting("count")).isEqualTo(before);
        assertThat(waiting("decisions")).isEqualTo(decisions);
    }

    @Test
    void a_delivery_that_was_cancelled_waits_for_nobody() {
        int before = waiting("count");
        happened(
                started(1),
                new AttemptDeferred(id, report(1, FailureClass.CONNECT, TO), NOON.plusSeconds(60)),
                new SenderTold(id, NOON, NOON.plusSeconds(900)),
                new DeliveryCancelled(id, "not needed", NOON));
        assertThat(waiting("count")).isEqualTo(before);
    }

    private int waiting(String what) {
        read();
        return Integer.parseInt(asAdmin().get("/api/v1/deliveries/attention").at("/" + what));
    }

    @Test
    void a_seller_counts_their_own_only_and_an_admin_everybodys() {
        UUID seller = UUID.randomUUID();
        int before = waiting("count");
        UUID theirs = UUID.randomUUID();
        factsBy(seller)
                .happened(
                        theirs,
                        delivery(theirs, quote, seller, TO),
                        new DeliveryBlocked(theirs, null, FailureClass.NO_MAILBOX, "Set one up.", NOON));
        asAdmin().get("/api/v1/deliveries/" + theirs + "?minVersion=2");
        assertThat(asSales(seller).get("/api/v1/deliveries/attention").at("/count"))
                .isEqualTo("1");
        assertThat(asSales(UUID.randomUUID())
                        .get("/api/v1/deliveries/attention")
                        .at("/count"))
                .isEqualTo("0");
        assertThat(waiting("count")).isEqualTo(before + 1);
    }

    @Test
    void an_attempt_whose_worker_died_after_arming_waits_for_a_person() {
        happened(
                started(1),
                new AttemptArmed(id, 1, UUID.randomUUID(), NOON),
                new DeliveryOutcomeUnknown(id, null, "Ask the customer.", NOON));
        Answer unknown = read();
        assertThat(unknown.at("/state")).isEqualTo("UNKNOWN");
        assertThat(unknown.at("/attempts/0/verdict")).isEqualTo("UNKNOWN");
        assertThat(unknown.at("/advice")).isEqualTo("Ask the customer.");
        happened(new DecisionRequested(id, NOON));
        assertThat(state()).isEqualTo("NEEDS_DECISION");
        happened(new SendAgainRequested(id, "they have nothing", NOON));
        assertThat(state()).isEqualTo("QUEUED");
        happened(new DeliveryMarkedSent(id, "they have it", NOON));
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void what_ends_before_any_attempt_says_why() {
        happened(new DeliveryBlocked(id, null, FailureClass.NO_MAILBOX, "Add a mailbox.", NOON));
        Answer blocked = read();
        assertThat(blocked.at("/state")).isEqualTo("BLOCKED");
        assertThat(blocked.at("/class")).isEqualTo("NO_MAILBOX");
        assertThat(blocked.at("/advice")).isEqualTo("Add a mailbox.");
        happened(new DeliveryQueued(id, "mailbox added", NOON));
        assertThat(read().at("/advice")).isNull();
        happened(new DeliveryFailed(id, null, FailureClass.LOCAL, "Tell an admin.", NOON));
        assertThat(state()).isEqualTo("FAILED");
        happened(new DeliveryCancelled(id, "not needed", NOON));
        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void an_admin_downloads_the_exact_message() {
        byte[] message = "Subject: hello\r\n\r\nสวัสดี".getBytes(StandardCharsets.UTF_8);
        String sha256 = archive.store(message, "message/rfc822");
        assertThat(asAdmin().get("/api/v1/deliveries/" + id + "/message").status())
                .isEqualTo(404);
        happened(new MessageFrozen(
                id, UUID.randomUUID(), "me@example.com", "<1@example.com>", sha256, message.length, NOON));
        assertThat(read().at("/sha256")).isEqualTo(sha256);

        Answer answer = asAdmin().get("/api/v1/deliveries/" + id + "/message");

        assertThat(answer.bytes()).isEqualTo(message);
        assertThat(answer.header("Content-Type")).isEqualTo("message/rfc822");
        assertThat(answer.header("Repr-Digest")).startsWith("sha-256=:");
    }

    @Test
    void deliveries_are_listed_by_document_and_state() {
        read();

        assertThat(asAdmin().get("/api/v1/deliveries?documentId=" + quote).items("id"))
                .containsExactly(id.toString());
        assertThat(asAdmin()
                        .get("/api/v1/deliveries?documentId=" + quote + "&state=SENT")
                        .items("id"))
                .isEmpty();
        assertThat(asAdmin().get("/api/v1/deliveries?state=LOST").at("/errors/0/pointer"))
                .isEqualTo("state");
        assertThat(asAdmin().get("/api/v1/deliveries?documentId=x").at("/errors/0/pointer"))
                .isEqualTo("documentId");
    }

    private AttemptStarted started(int number) {
        return new AttemptStarted(id, number, UUID.randomUUID(), "node-1", "smtp.example.com", 587, NOON, NOON);
    }

    private void happened(Object... payloads) {
        factsBy(ADMIN).happened(id, payloads);
        version += payloads.length;
    }

    private String state() {
        return read().at("/state");
    }

    private Answer read() {
        return asAdmin().get("/api/v1/deliveries/" + id + "?minVersion=" + version);
    }
}
