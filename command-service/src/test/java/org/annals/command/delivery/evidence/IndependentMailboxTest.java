package org.annals.command.delivery.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence from a mail server that we did not write. */
@Timeout(60)
class IndependentMailboxTest {

    private static final UUID DELIVERY = UUID.fromString("6f0d6e2a-77a1-5b0e-9c5e-0d9f8d0f1a11");
    private static final String MESSAGE_ID = "<" + DELIVERY + "@example.org>";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private GreenMailUser anna;
    private ImapAccount account;
    private SentFolder sentFolder;
    private Bounces bounces;

    @BeforeEach
    void start() {
        server.start();
        anna = server.setUser("anna@example.org", "anna", Imap.PASSWORD);
        account = Imap.account(server.getImap().getPort());
        sentFolder = new SentFolder(Imap.access());
        bounces = new Bounces(Imap.access(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sent", "Sent Items", "INBOX.Gesendet", "รายการที่ส่ง"})
    void finds_the_copy_in_the_sent_folder_whatever_it_is_called(String name) throws Exception {
        MailFolder sent = folder(name);
        append(sent, "Message-ID: <another@example.org>", now);
        long uid = append(sent, "Message-ID: " + MESSAGE_ID, now);
        append(sent, "Message-ID: <a-third@example.org>", now);

        SentEvidence evidence = search();

        assertThat(evidence).isEqualTo(new SentEvidence.Found(name, uid, now));
    }

    @Test
    void finds_a_copy_whose_message_id_the_provider_replaced() throws Exception {
        MailFolder sent = folder("Sent");
        long uid = append(sent, "Message-ID: <theirs@provider.example>\r\nX-Annals-Delivery: " + DELIVERY, now);

        assertThat(search()).isEqualTo(new SentEvidence.Found("Sent", uid, now));
    }

    @Test
    void a_message_that_only_quotes_the_id_is_no_copy() throws Exception {
        append(folder("Sent"), "Message-ID: <x" + MESSAGE_ID.substring(1) + "\r\nReferences: " + MESSAGE_ID, now);

        assertThat(search()).isEqualTo(new SentEvidence.NotFound(List.of("Sent")));
    }

    @Test
    void not_found_names_the_folders_that_were_searched() throws Exception {
        folder("Sent");
        folder("Sent Items");

        assertThat(search())
                .isInstanceOfSatisfying(
                        SentEvidence.NotFound.class,
                        nowhere -> assertThat(nowhere.folders()).containsExactlyInAnyOrder("Sent", "Sent Items"));
    }

    @Test
    void without_a_sent_folder_nothing_is_known() {
        assertThat(search()).isInstanceOfSatisfying(Unreachable.class, unknown -> {
            assertThat(unknown.failureClass()).isEqualTo(FailureClass.CONFIG);
            assertThat(unknown.advice()).contains("Sent folder");
        });
    }

    @Test
    void a_wrong_password_is_told_apart() {
        ImapAccount wrong = new ImapAccount(
                "localhost", server.getImap().getPort(), account.security(), "anna", "not the password");

        assertThat(sentFolder.search(wrong, MESSAGE_ID, now)).isInstanceOfSatisfying(Unreachable.class, unknown -> {
            assertThat(unknown.failureClass()).isEqualTo(FailureClass.AUTH);
            assertThat(unknown.temporary()).isFalse();
        });
    }

    @Test
    void reads_bounces_once_and_goes_on_where_it_stopped() throws Exception {
        append(inbox(), "Subject: hello", now);
        appendRaw(inbox(), NotificationTest.load("postfix"), now);
        appendRaw(inbox(), NotificationTest.load("reply"), now);

        BounceReading.Read first = read(null);
        appendRaw(inbox(), NotificationTest.load("qmail"), now);
        BounceReading.Read second = read(first.next());
        BounceReading.Read third = read(second.next());

        assertThat(first.bounces()).singleElement().satisfies(bounce -> {
            assertThat(bounce.deliveryId()).isEqualTo(DELIVERY);
            assertThat(bounce.standard()).isTrue();
            assertThat(bounce.at()).isEqualTo(now);
        });
        assertThat(second.bounces())
                .singleElement()
                .satisfies(bounce -> assertThat(bounce.standard()).isFalse());
        assertThat(third.bounces()).isEmpty();
        assertThat(third.next()).isEqualTo(second.next());
        assertThat(third.more()).isFalse();
    }

    @Test
    void a_reply_names_the_message_it_answers() throws Exception {
        append(inbox(), "Subject: hello", now);
        append(inbox(), "Subject: Re: quote\r\nIn-Reply-To: " + MESSAGE_ID, now);

        assertThat(read(null).replies())
                .containsExactly(new Reply(List.of(MESSAGE_ID), "anna@example.org", false, now));
    }

    @Test
    void an_empty_inbox_is_read_from_now_on() throws Exception {
        BounceReading.Read empty = read(null);
        appendRaw(inbox(), NotificationTest.load("gmail"), now);

        assertThat(empty.bounces()).isEmpty();
        assertThat(read(empty.next()).bounces()).hasSize(1);
    }

    @Test
    void a_renumbered_inbox_is_read_again() throws Exception {
        appendRaw(inbox(), NotificationTest.load("exim"), now);
        Position next = read(null).next();

        assertThat(read(new Position(next.uidValidity() + 1, next.uid())).bounces())
                .hasSize(1);
    }

    @Test
    void many_messages_are_read_in_several_turns() throws Exception {
        for (int i = 0; i < 230; i++) {
            append(inbox(), "Subject: " + i, now);
        }
        appendRaw(inbox(), NotificationTest.load("postfix"), now);

        BounceReading.Read first = read(null);
        BounceReading.Read second = read(first.next());

        assertThat(first.more()).isTrue();
        assertThat(first.bounces()).isEmpty();
        assertThat(second.more()).isFalse();
        assertThat(second.bounces()).hasSize(1);
    }

    @Test
    void looking_leaves_no_trace() throws Exception {
        appendRaw(inbox(), NotificationTest.load("postfix"), now);
        append(folder("Sent"), "Message-ID: " + MESSAGE_ID, now);

        read(null);
        search();

        assertThat(inbox().getMessages())
                .allSatisfy(mail ->
                        assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).isFalse());
        assertThat(folder("Sent").getMessages())
                .allSatisfy(mail ->
                        assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).isFalse());
    }

    private SentEvidence search() {
        return sentFolder.search(account, MESSAGE_ID, now.minusSeconds(60));
    }

    private BounceReading.Read read(Position lastSeen) {
        BounceReading reading = bounces.read(account, lastSeen);
        assertThat(reading).isInstanceOf(BounceReading.Read.class);
        return (BounceReading.Read) reading;
    }

    private MailFolder inbox() throws FolderException {
        return hosts().getInbox(anna);
    }

    private MailFolder folder(String name) throws Exception {
        MailFolder existing = hosts().getFolder(anna, name);
        return existing != null ? existing : hosts().createMailbox(anna, name);
    }

    private ImapHostManager hosts() {
        return server.getManagers().getImapHostManager();
    }

    private static long append(MailFolder folder, String headers, Instant at) throws MessagingException {
        return appendRaw(folder, "From: anna@example.org\r\n" + headers + "\r\n\r\nHello\r\n", at);
    }

    private static long appendRaw(MailFolder folder, String raw, Instant at) throws MessagingException {
        MimeMessage message = new MimeMessage((Session) null, new ByteArrayInputStream(raw.getBytes(ISO_8859_1)));
        return folder.appendMessage(message, new Flags(), Date.from(at));
    }
}
