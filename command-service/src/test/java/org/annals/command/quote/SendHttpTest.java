package org.annals.command.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class SendHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;
    private final GreenMail mail = CommandServiceFixture.mailServer();

    SendHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void sending_answers_at_once_where_the_delivery_can_be_followed() {
        String quote = crm.newDraft("followed@siam.example");

        Answer sent = admin.post("/quotes/" + quote + "/send", to(mailbox(), "followed@siam.example"));

        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.header("Location")).isEqualTo("/api/v1/deliveries/" + sent.text("deliveryId"));
        assertThat(sent.body().path("version").asLong()).isEqualTo(3);
        arrived(quote);
    }

    @Test
    void send_pressed_twice_with_the_same_idempotency_key_is_one_delivery_and_one_mail() {
        String quote = crm.newDraft("once@siam.example");
        Map<String, Object> body = to(mailbox(), "once@siam.example");
        String key = UUID.randomUUID().toString();

        Answer first = admin.post("/quotes/" + quote + "/send", body, "Idempotency-Key", key);
        Answer again = admin.post("/quotes/" + quote + "/send", body, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("deliveryId")).isEqualTo(first.text("deliveryId"));
        arrived(quote);
        assertThat(crm.story(quote)).containsOnlyOnce("QuoteSendRequested");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_address_given_twice_gets_one_mail() {
        String quote = crm.newDraft("twice@siam.example");

        admin.post(
                "/quotes/" + quote + "/send",
                Map.of("recipients", List.of("twice@siam.example", "Twice@SIAM.example"), "mailboxId", mailbox()));

        arrived(quote);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void without_a_mailbox_the_delivery_waits_for_the_senders_first_one() {
        Caller sales = crm.newSalesUser("no-mailbox-yet");
        String quote = crm.newDraft("waiting@siam.example");

        Answer sent = sales.post("/quotes/" + quote + "/send", Map.of("recipients", List.of("waiting@siam.example")));

        assertThat(sent.status()).isEqualTo(202);
        await().untilAsserted(
                        () -> assertThat(crm.story(sent.text("deliveryId"))).endsWith("DeliveryBlocked"));
        crm.verified(sales.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort())));
        arrived(quote);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void voiding_a_quote_stops_a_delivery_that_still_waits() {
        String mailbox = mailbox();
        mail.stop();
        String quote = crm.newDraft("stopped@siam.example");
        Answer sent = admin.post("/quotes/" + quote + "/send", to(mailbox, "stopped@siam.example"));
        await().until(() -> crm.story(sent.text("deliveryId")).contains("AttemptDeferred"));

        assertThat(admin.post("/quotes/" + quote + "/void", Map.of("reason", "wrong price"))
                        .status())
                .isEqualTo(200);

        await().untilAsserted(
                        () -> assertThat(crm.story(sent.text("deliveryId"))).endsWith("DeliveryCancelled"));
    }

    private void arrived(String quote) {
        await().untilAsserted(() -> assertThat(crm.story(quote)).endsWith("QuoteSent"));
    }

    private String mailbox() {
        return crm.verified(
                admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort())));
    }

    private static Map<String, Object> to(String mailbox, String recipient) {
        return Map.of("recipients", List.of(recipient), "mailboxId", mailbox);
    }
}
