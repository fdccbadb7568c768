package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.annals.command.CommandServiceFixture;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service with a mailbox that can be read: what it finds there settles what the sending server left open. */
class EvidenceFromMailboxTest {
    private static final String ADDRESS = "sales@annals.example";
    private static final GreenMail MAILBOX = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private static final CommandServiceFixture CRM = new CommandServiceFixture(
                    TestDatabase.fresh(),
                    Map.of("CRM_DELIVERY_RETRY_SECONDS", "1,2,3,600", "CRM_BOUNCES_EVERY_SECONDS", "1"))
            .start();
    private static GreenMailUser owner;

    @BeforeAll
    static void openMailbox() {
        MAILBOX.start();
        owner = MAILBOX.setUser(ADDRESS, "sales", "imap secret");
    }

    @AfterAll
    static void stop() {
        CRM.close();
        MAILBOX.stop();
    }

    @Test
    void a_message_found_in_the_sent_folder_is_sent_although_the_server_never_said_so() throws Exception {
        try (ScriptedSmtpServer silent =
                signInOnly().at(Phase.DOT, Move.close()).start()) {
            String quote = CRM.newDraft("found@siam.example");
            String delivery = send(quote, "found@siam.example", mailboxAt(silent.port()));
            await().until(() -> CRM.story(delivery).contains("EvidenceSought"));
            assertThat(CRM.story(quote)).doesNotContain("QuoteSent");

            put("Sent", "Message-ID: <" + delivery + "@annals.example>\r\nSubject: the quote\r\n\r\nHello");

            await().untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
            assertThat(CRM.story(delivery)).endsWith("DeliveryConfirmed");
        }
    }

    @Test
    void a_bounce_in_the_inbox_turns_sent_into_bounced() throws Exception {
        try (ScriptedSmtpServer willing = signInOnly().start()) {
            String quote = CRM.newDraft("gone@siam.example");
            String delivery = send(quote, "gone@siam.example", mailboxAt(willing.port()));
            await().untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));

            put("INBOX", bounce(delivery, "gone@siam.example"));

            await().untilAsserted(() -> assertThat(CRM.story(delivery)).endsWith("DeliveryBounced"));
        }
    }

    @Test
    void a_reply_settles_what_the_server_left_open_and_a_made_up_one_does_not() throws Exception {
        try (ScriptedSmtpServer silent =
                signInOnly().at(Phase.DOT, Move.close()).start()) {
            String quote = CRM.newDraft("answers@siam.example");
            String delivery = send(quote, "answers@siam.example", mailboxAt(silent.port()));
            await().until(() -> CRM.story(delivery).contains("EvidenceSought"));

            put("INBOX", reply("answers@siam.example", "<" + delivery + "@elsewhere.example>"));
            put("INBOX", reply(ADDRESS, "<" + delivery + "@annals.example>"));
            put("INBOX", reply("answers@siam.example", "<" + delivery + "@annals.example>"));

            await().untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
            assertThat(CRM.story(delivery)).endsWith("DeliveryConfirmed");
        }
    }

    private static String reply(String from, String answered) {
        return "From: " + from + "\r\nSubject: Re: the quote\r\nIn-Reply-To: " + answered + "\r\n\r\nThank you.";
    }

    private static ScriptedSmtpServer.Script signInOnly() {
        return ScriptedSmtpServer.script().offering("AUTH PLAIN LOGIN");
    }

    private static String mailboxAt(int smtpPort) {
        return CRM.verified(CRM.admin()
                .create(
                        "/mailboxes",
                        Map.of(
                                "address",
                                ADDRESS,
                                "displayName",
                                "Sales",
                                "smtp",
                                Map.of(
                                        "host", "127.0.0.1",
                                        "port", smtpPort,
                                        "security", "none",
                                        "username", "sales",
                                        "password", "imap secret"),
                                "imap",
                                Map.of(
                                        "host",
                                        "127.0.0.1",
                                        "port",
                                        MAILBOX.getImap().getPort(),
                                        "security",
                                        "none"))));
    }

    private static String send(String quote, String recipient, String mailbox) {
        return CRM.admin()
                .post("/quotes/" + quote + "/send", Map.of("recipients", List.of(recipient), "mailboxId", mailbox))
                .body()
                .path("deliveryId")
                .asString();
    }

    private static void put(String folder, String message) throws Exception {
        var store = MAILBOX.getManagers().getImapHostManager();
        MailFolder into = store.getFolder(owner, folder);
        if (into == null) {
            into = store.createMailbox(owner, folder);
        }
        into.appendMessage(
                new MimeMessage((Session) null, new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))),
                new Flags(),
                new Date());
    }

    private static String bounce(String delivery, String recipient) {
        return """
                From: MAILER-DAEMON@mx.annals.example
                To: sales@annals.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.annals.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such user

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s@annals.example>

                --b--
                """.formatted(recipient, delivery).replace("\n", "\r\n");
    }
}
