package org.annals.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class MainJobTest {
    private static final GreenMail MAIL = CommandServiceFixture.mailServer();

    private final CommandServiceFixture crm;

    MainJobTest(CommandServiceFixture crm) {
        this.crm = crm;
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void a_quote_reaches_the_customer_with_its_pdf_and_says_so() throws Exception {
        String mailbox = crm.verified(
                crm.admin().create("/mailboxes", Sample.mailbox(MAIL.getSmtp().getPort())));
        String quote = crm.newDraft("buyer@customer.example");

        var sent = crm.admin()
                .post(
                        "/quotes/" + quote + "/send",
                        Map.of("recipients", List.of("buyer@customer.example"), "mailboxId", mailbox));

        assertThat(sent.status()).isEqualTo(202);
        String delivery = sent.text("deliveryId");
        await().untilAsserted(() -> assertThat(crm.story(quote))
                .containsExactly("QuoteDrafted", "QuoteIssued", "QuoteSendRequested", "QuoteSent"));
        assertThat(crm.story(delivery))
                .containsExactly(
                        "DeliveryRequested",
                        "MessageFrozen",
                        "DeliveryQueued",
                        "AttemptStarted",
                        "AttemptArmed",
                        "DeliverySent");
        MimeMessage message = MAIL.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("Quote Q-").endsWith("from Annals Co., Ltd.");
        assertThat(message.getFrom()[0].toString()).isEqualTo("Sales <sales@annals.example>");
        assertThat(message.getHeader("Message-ID")[0]).isEqualTo("<" + delivery + "@annals.example>");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).matches("Q-\\d{4}-\\d{4}\\.pdf");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void a_send_with_mail_down_keeps_the_quote_and_goes_out_once_mail_is_back() throws Exception {
        GreenMail down = CommandServiceFixture.mailServer();
        int port = down.getSmtp().getPort();
        down.stop();
        String mailbox = crm.verified(crm.admin().create("/mailboxes", Sample.mailbox(port)));
        String quote = crm.newDraft("patient@customer.example");

        var sent = crm.admin()
                .post(
                        "/quotes/" + quote + "/send",
                        Map.of("recipients", List.of("patient@customer.example"), "mailboxId", mailbox));

        String delivery = sent.text("deliveryId");
        await().until(() -> crm.story(delivery).contains("AttemptDeferred"));
        assertThat(crm.story(quote)).containsExactly("QuoteDrafted", "QuoteIssued", "QuoteSendRequested");
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        back.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> crm.story(quote).contains("QuoteSent"));
        assertThat(back.getReceivedMessages()).hasSize(1);
        back.stop();
    }

    @Test
    void of_a_hundred_contacts_with_the_same_address_one_wins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(
                        threads.submit(() -> crm.admin().post("/contacts", Sample.contact("Wanted@Customer.example"))));
            }
            List<Integer> codes = new ArrayList<>();
            for (var answer : answers) {
                codes.add(answer.get().status());
            }
            assertThat(codes).hasSize(100).containsOnlyOnce(201);
            assertThat(codes.stream().filter(code -> code == 409)).hasSize(99);
        }
    }
}
