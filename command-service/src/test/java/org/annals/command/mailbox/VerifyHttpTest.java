package org.annals.command.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class VerifyHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;
    private final GreenMail mail = CommandServiceFixture.mailServer();

    VerifyHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_mailbox_writes_to_itself_and_is_verified_then() throws Exception {
        String mailbox =
                admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort()));

        Answer answer = verify(mailbox);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("verified").asBoolean()).isTrue();
        assertThat(steps(answer)).containsSubsequence("dns", "connect", "greeting", "mail", "rcpt", "dot");
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getFrom()[0]).hasToString("sales@annals.example");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("sales@annals.example");
        assertThat(crm.story(mailbox))
                .containsExactly("MailboxRegistered", "MailboxVerificationRequired", "MailboxVerified");
        assertThat(crm.payloads(mailbox).getLast()).contains(message.getMessageID());
    }

    @Test
    void once_verified_it_writes_no_second_message() {
        String mailbox =
                admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort()));
        verify(mailbox);

        Answer again = verify(mailbox);

        assertThat(again.body().path("verified").asBoolean()).isTrue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void of_two_verifications_at_the_same_time_one_is_told_to_wait() throws Exception {
        String mailbox =
                admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort()));
        crm.bean(VerificationTurns.class).take(UUID.fromString(mailbox));

        Answer refused = verify(mailbox);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("verification-running");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_refused_sign_in_is_told_step_by_step_and_leaves_it_unverified() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                .offering("AUTH PLAIN LOGIN")
                .at(Phase.AUTH, Move.reply("535 5.7.8 no such luck"))
                .start()) {
            String mailbox = admin.create("/mailboxes", Sample.mailbox(server.port(), "a password"));

            Answer answer = verify(mailbox);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("verified").asBoolean()).isFalse();
            assertThat(answer.text("class")).isEqualTo("AUTH");
            assertThat(answer.text("advice")).isNotBlank();
            assertThat(steps(answer)).endsWith("auth");
            assertThat(crm.story(mailbox)).endsWith("MailboxVerificationFailed");
            assertThat(crm.payloads(mailbox).getLast())
                    .contains("535 5.7.8 no such luck")
                    .doesNotContain("a password");
        }
    }

    @Test
    void what_was_sent_from_an_unverified_mailbox_waits_and_goes_out_oldest_first() throws Exception {
        String mailbox =
                admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort()));
        List<String> quotes = new ArrayList<>();
        for (String customer : List.of("first@siam.example", "second@siam.example")) {
            String quote = crm.newDraft(customer);
            quotes.add(quote);
            Answer sent = admin.post(
                    "/quotes/" + quote + "/send", Map.of("recipients", List.of(customer), "mailboxId", mailbox));
            assertThat(sent.status()).isEqualTo(202);
            await().untilAsserted(
                            () -> assertThat(crm.story(sent.text("deliveryId"))).endsWith("DeliveryBlocked"));
            assertThat(crm.payloads(sent.text("deliveryId")).getLast())
                    .contains("UNVERIFIED")
                    .contains("Verify your mailbox");
        }
        assertThat(mail.getReceivedMessages()).isEmpty();

        verify(mailbox);

        for (String quote : quotes) {
            await().untilAsserted(() -> assertThat(crm.story(quote)).endsWith("QuoteSent"));
        }
        assertThat(Arrays.stream(mail.getReceivedMessages()).skip(1).map(VerifyHttpTest::recipient))
                .containsExactlyInAnyOrder("first@siam.example", "second@siam.example");
    }

    @Test
    void an_address_mended_before_it_is_verified_is_the_one_that_writes() throws Exception {
        Map<String, Object> mistyped =
                new HashMap<>(Sample.mailbox(mail.getSmtp().getPort()));
        mistyped.put("address", "slaes@annals.example");
        String mailbox = admin.create("/mailboxes", mistyped);
        String quote = crm.newDraft("mended@siam.example");
        Answer sent = admin.post(
                "/quotes/" + quote + "/send",
                Map.of("recipients", List.of("mended@siam.example"), "mailboxId", mailbox));
        await().untilAsserted(
                        () -> assertThat(crm.story(sent.text("deliveryId"))).endsWith("DeliveryBlocked"));

        admin.put("/mailboxes/" + mailbox, 2, Sample.mailbox(mail.getSmtp().getPort()));
        verify(mailbox);

        await().untilAsserted(() -> assertThat(crm.story(quote)).endsWith("QuoteSent"));
        assertThat(mail.getReceivedMessages()[1].getFrom()[0].toString()).contains("sales@annals.example");
    }

    private Answer verify(String mailbox) {
        return admin.post("/mailboxes/" + mailbox + "/verify", Map.of());
    }

    private static List<String> steps(Answer answer) {
        return answer.body()
                .path("steps")
                .valueStream()
                .map(step -> step.path("step").asString())
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
