package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Keyed;
import org.annals.command.Sample;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people can do about deliveries, in a service whose next try is an hour away. */
class DeliveryHttpTest {
    private static final CommandServiceFixture CRM =
            new CommandServiceFixture(TestDatabase.fresh(), Map.of("CRM_DELIVERY_RETRY_SECONDS", "3600")).start();
    private static final Caller ADMIN = CRM.admin();

    @AfterAll
    static void stop() {
        CRM.close();
    }

    @Test
    void a_person_can_try_again_at_once() {
        int port = portWithoutServer();
        String quote = CRM.newDraft("again@siam.example");
        String delivery = deferred(quote, port);
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();

        Answer retried = ADMIN.post("/deliveries/" + delivery + "/retry", Map.of());

        assertThat(retried.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        mail.stop();
        Answer tooLate = ADMIN.post("/deliveries/" + delivery + "/retry", Map.of());
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("delivery-not-retryable");
    }

    @Test
    void a_person_can_cancel_what_still_waits() {
        String delivery = deferred(CRM.newDraft("cancelled@siam.example"), portWithoutServer());

        Answer cancelled =
                Keyed.twice(ADMIN, "/deliveries/" + delivery + "/cancel", Map.of("reason", "wrong customer"));

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(CRM.story(delivery)).endsWith("DeliveryCancelled");
        Answer again = ADMIN.post("/deliveries/" + delivery + "/cancel", Map.of("reason", "wrong customer"));
        assertThat(again.code()).isEqualTo("delivery-not-stoppable");
    }

    @Test
    void nothing_is_decided_where_nothing_is_in_doubt() {
        String delivery = deferred(CRM.newDraft("clear@siam.example"), portWithoutServer());
        long before = CRM.eventsByPeople();

        for (String decision : List.of("mark-sent", "send-again")) {
            Answer refused = ADMIN.post("/deliveries/" + delivery + "/" + decision, Map.of("reason", "I say so"));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("delivery-needs-no-decision");
        }
        assertThat(CRM.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void decisions_are_for_the_sender_and_administrators_only() {
        String delivery = deferred(CRM.newDraft("foreign@siam.example"), portWithoutServer());
        Caller stranger = CRM.newSalesUser("stranger");
        long before = CRM.eventsByPeople();

        assertThat(stranger.post("/deliveries/" + delivery + "/retry", Map.of()).status())
                .isEqualTo(403);
        for (String decision : List.of("cancel", "mark-sent", "send-again")) {
            assertThat(stranger.post("/deliveries/" + delivery + "/" + decision, Map.of("reason", "mine"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(CRM.eventsByPeople()).isEqualTo(before);
    }

    private static String deferred(String quote, int port) {
        String mailbox = CRM.verified(ADMIN.create("/mailboxes", Sample.mailbox(port)));
        String delivery = ADMIN.post(
                        "/quotes/" + quote + "/send",
                        Map.of("recipients", List.of("mali@siam.example"), "mailboxId", mailbox))
                .text("deliveryId");
        await().untilAsserted(() -> assertThat(CRM.story(delivery)).endsWith("AttemptDeferred"));
        return delivery;
    }

    private static int portWithoutServer() {
        GreenMail mail = CommandServiceFixture.mailServer();
        int port = mail.getSmtp().getPort();
        mail.stop();
        return port;
    }
}
