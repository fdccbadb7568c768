package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.annals.api.delivery.ArmAttempt;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.StartAttempt;
import org.annals.command.Answer;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Keyed;
import org.annals.command.Sample;
import org.annals.platform.request.RequestContext;
import org.annals.platform.testing.TestDatabase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker elsewhere claims a delivery and is never heard of again. */
class DeadWorkerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final CommandServiceFixture CRM = new CommandServiceFixture(
                    TestDatabase.fresh(),
                    Map.of("CRM_DELIVERY_LEASE_SECONDS", "1", "CRM_DELIVERY_RETRY_SECONDS", "3600"))
            .start();

    private String quote;
    private UUID delivery;
    private GreenMail mail;

    @AfterAll
    static void stop() {
        CRM.close();
    }

    @BeforeEach
    void a_delivery_waits() {
        GreenMail down = CommandServiceFixture.mailServer();
        int port = down.getSmtp().getPort();
        down.stop();
        String mailbox = CRM.verified(CRM.admin().create("/mailboxes", Sample.mailbox(port)));
        quote = CRM.newDraft(UUID.randomUUID() + "@siam.example");
        delivery = UUID.fromString(CRM.admin()
                .post(
                        "/quotes/" + quote + "/send",
                        Map.of("recipients", List.of("mali@siam.example"), "mailboxId", mailbox))
                .text("deliveryId"));
        await().untilAsserted(() -> assertThat(story()).endsWith("AttemptDeferred"));
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void what_it_had_only_claimed_is_taken_over_and_delivered_once() {
        claimedElsewhere(claim -> {});

        await().atMost(SOON).untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
        assertThat(story())
                .endsWith(
                        "DeliveryQueued",
                        "AttemptStarted",
                        "AttemptAbandoned",
                        "DeliveryQueued",
                        "AttemptStarted",
                        "AttemptArmed",
                        "DeliverySent");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_it_had_armed_is_left_to_a_person_who_may_say_that_it_arrived() {
        armedElsewhere();

        Answer marked =
                Keyed.twice(CRM.admin(), "/deliveries/" + delivery + "/mark-sent", Map.of("reason", "Mali has it"));

        assertThat(marked.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
        assertThat(story()).endsWith("DeliveryMarkedSent");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void or_have_it_sent_again() {
        armedElsewhere();

        Answer again = Keyed.twice(
                CRM.admin(), "/deliveries/" + delivery + "/send-again", Map.of("reason", "Mali has nothing"));

        assertThat(again.status()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    private void armedElsewhere() {
        claimedElsewhere(claim -> send(new ArmAttempt(delivery, claim, Instant.now())));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(story()).contains("DeliveryOutcomeUnknown").endsWith("DecisionRequested"));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    /** Due and claimed in one transaction, so that no worker here is faster. */
    private void claimedElsewhere(Consumer<UUID> whatElseItDid) {
        UUID claim = UUID.randomUUID();
        Instant now = Instant.now();
        new TransactionTemplate(CRM.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            send(new QueueDelivery(delivery, -1, "a test", now));
            send(new StartAttempt(delivery, claim, "elsewhere", "127.0.0.1", 25, now, now.plusSeconds(1)));
            whatElseItDid.accept(claim);
        });
        assertThat(story()).contains("AttemptStarted");
    }

    private static void send(Object command) {
        RequestContext.asSystem("system:elsewhere", () -> {
            CRM.bean(CommandGateway.class).sendAndWait(command);
        });
    }

    private List<String> story() {
        return CRM.story(delivery.toString());
    }
}
