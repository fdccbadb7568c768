package org.annals.command.delivery.evidence;

import static org.annals.api.FailureClass.AUTH;
import static org.annals.api.FailureClass.CONFIG;
import static org.annals.api.FailureClass.CONNECT;
import static org.annals.api.FailureClass.RATE;
import static org.annals.api.mailbox.SmtpSecurity.NONE;
import static org.annals.api.mailbox.SmtpSecurity.STARTTLS;
import static org.annals.api.mailbox.SmtpSecurity.TLS;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.drip;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.flood;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.hangUp;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.raw;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.say;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.stall;
import static org.annals.command.delivery.evidence.ScriptedImapServer.capabilities;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.annals.api.FailureClass;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.evidence.ScriptedImapServer.Move;
import org.annals.command.delivery.evidence.ScriptedImapServer.Script;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.command.delivery.submission.TestCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a mailbox can fail us, and that none of them is ever taken for "it is not there". */
@Timeout(60)
class MailboxFaultsTest {

    private static final String MESSAGE_ID = "<6f0d6e2a-77a1-5b0e-9c5e-0d9f8d0f1a11@example.org>";
    private static final Instant SINCE = Instant.parse("2026-11-10T09:00:00Z");
    private static final String DATE = "INTERNALDATE \"10-Nov-2026 09:12:14 +0000\"";

    private static TestCertificate certificate;
    private static TestCertificate foreignName;

    @BeforeAll
    static void certificates() throws Exception {
        certificate = TestCertificate.issuedFor("dns:localhost");
        foreignName = TestCertificate.issuedFor("dns:mail.example.org");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void each_fault_has_its_class(String command, String name, Move move, FailureClass expected, boolean temporary)
            throws Exception {
        try (ScriptedImapServer server =
                ScriptedImapServer.script().on(command, move).start()) {
            ImapAccess access = new ImapAccess(Imap.impatient(), Imap.LOOPBACK_ALLOWED);
            ImapAccount account = Imap.account(server.port());

            SentEvidence sent = new SentFolder(access).search(account, MESSAGE_ID, SINCE);

            assertThat(sent).isInstanceOfSatisfying(Unreachable.class, unknown -> {
                assertThat(unknown.failureClass()).as(unknown.toString()).isEqualTo(expected);
                assertThat(unknown.temporary()).isEqualTo(temporary);
                assertThat(unknown.advice()).isNotBlank();
                assertThat(unknown.toString()).doesNotContain(Imap.PASSWORD);
            });
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("GREETING", "silence", stall(), CONNECT),
                fault("GREETING", "hangs up", hangUp(), CONNECT),
                fault("GREETING", "speaks SMTP", say("220 mail.example.org ESMTP"), CONNECT),
                fault("GREETING", "garbage", say("\u0000\u0001\u00ff}{"), CONNECT),
                fault("GREETING", "an endless line", flood("x"), CONNECT),
                fault("GREETING", "drips", drip("x"), CONNECT),
                fault("GREETING", "not now", say("* BYE overloaded").then(hangUp()), CONNECT),
                fault(
                        "GREETING",
                        "too many connections",
                        say("* BYE Too many connections").then(hangUp()),
                        RATE),
                fault("CAPABILITY", "silence", stall(), CONNECT),
                fault("CAPABILITY", "says no", say("TAG NO not today"), CONNECT),
                lasting("CAPABILITY", "no sign-in", capabilities("LOGINDISABLED"), CONFIG),
                lasting("AUTHENTICATE", "wrong password", say("TAG NO [AUTHENTICATIONFAILED] no"), AUTH),
                lasting(
                        "AUTHENTICATE",
                        "app password wanted",
                        say("TAG NO [ALERT] Application-specific password required"),
                        AUTH),
                lasting("AUTHENTICATE", "encryption wanted", say("TAG NO [PRIVACYREQUIRED] not like this"), CONFIG),
                fault("AUTHENTICATE", "directory down", say("TAG NO [UNAVAILABLE] backend"), CONNECT),
                fault("AUTHENTICATE", "limited", say("TAG NO [LIMIT] slow down"), RATE),
                fault(
                        "AUTHENTICATE",
                        "too many at once",
                        say("TAG NO [ALERT] Too many simultaneous connections."),
                        RATE),
                fault("AUTHENTICATE", "silence", stall(), CONNECT),
                fault("AUTHENTICATE", "hangs up", hangUp(), CONNECT),
                fault("AUTHENTICATE", "goodbye", say("* BYE shutting down").then(hangUp()), CONNECT),
                fault("LIST", "says no", say("TAG NO [SERVERBUG] sorry"), CONNECT),
                lasting("LIST", "no folder of that kind", say("* LIST () \"/\" INBOX", "TAG OK done"), CONFIG),
                lasting(
                        "LIST",
                        "a folder that cannot be opened",
                        say("* LIST (\\Noselect) \"/\" Sent", "TAG OK done"),
                        CONFIG),
                fault("EXAMINE", "cannot be opened", say("TAG NO [NONEXISTENT] gone"), CONNECT),
                fault("EXAMINE", "hangs up", hangUp(), CONNECT),
                fault("SEARCH", "says no to everything", say("TAG NO cannot search"), CONNECT),
                fault("SEARCH", "silence", stall(), CONNECT),
                fault("SEARCH", "goodbye", say("* BYE [UNAVAILABLE] restarting").then(hangUp()), CONNECT),
                fault("SEARCH", "half an answer", raw("* SEARCH 1 2").then(hangUp()), CONNECT),
                fault("SEARCH", "an endless answer", flood(" 1"), CONNECT),
                fault("SEARCH", "hits that it does not show", say("* SEARCH 5 6", "TAG OK done"), CONNECT),
                fault(
                        "SEARCH",
                        "more than can be compared",
                        say("* SEARCH" + " 1".repeat(10_001), "TAG OK done"),
                        CONNECT));
    }

    private static Arguments fault(String command, String name, Move move, FailureClass expected) {
        return arguments(command, name, move, expected, true);
    }

    private static Arguments lasting(String command, String name, Move move, FailureClass expected) {
        return arguments(command, name, move, expected, false);
    }

    @Test
    void a_server_that_announces_gigabytes_is_left() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("SEARCH", say("* SEARCH 5", "TAG OK done"))
                .on("FETCH", raw("* 1 FETCH (UID 5 BODY[] {1500000000}\r\n").then(stall()))
                .start()) {
            assertThat(search(server))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.reason()).contains("announces 1500000000 bytes"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"* 1 FETCH ((((", "* 1 FETCH (UID x BODY[] {3}", "* FETCH", "* SEARCH a b c", "* LIST", "TAG"})
    void malformed_answers_are_no_evidence(String line) throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("SEARCH", say("* SEARCH 5", "TAG OK done"))
                .on("FETCH", say(line, "TAG OK done").then(hangUp()))
                .start()) {
            assertThat(search(server)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void an_empty_folder_was_searched() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script().start()) {
            assertThat(search(server)).isEqualTo(new SentEvidence.NotFound(List.of("Gone")));
            assertThat(server.commands())
                    .contains("EXAMINE Gone", "UID SEARCH SINCE 9-Nov-2026", "LOGOUT")
                    .noneMatch(command -> command.startsWith("SELECT") || command.contains("STORE"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"* SEARCH\r\nTAG OK done", "TAG NO not indexed", "TAG BAD what?", "* SEARCH 4\r\nTAG OK done"})
    void headers_are_compared_where_the_header_search_is_no_good(String headerSearch) throws Exception {
        String other = "Message-ID: <another@example.org>\r\n\r\n";
        String ours = "Message-ID: " + MESSAGE_ID + "\r\n\r\n";
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("SEARCH", say(headerSearch), say("* SEARCH 4 5", "TAG OK done"))
                .on("FETCH", say(fetched(1, 4, other), fetched(2, 5, ours), "TAG OK done"))
                .start()) {
            assertThat(search(server))
                    .isEqualTo(new SentEvidence.Found("Gone", 5, Instant.parse("2026-11-10T09:12:14Z")));
        }
    }

    @Test
    void the_special_use_is_asked_for_where_a_plain_list_keeps_it_back() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("CAPABILITY", capabilities("AUTH=PLAIN SPECIAL-USE LIST-EXTENDED"))
                .on(
                        "LIST",
                        say("* LIST () \".\" Sent", "* LIST () \".\" INBOX.Out", "TAG OK done"),
                        say("* LIST (\\Sent) \".\" INBOX.Out", "TAG OK done"))
                .on("AUTHENTICATE", Move.ask("").then(say("TAG OK welcome")))
                .start()) {
            assertThat(search(server)).isEqualTo(new SentEvidence.NotFound(List.of("INBOX.Out")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTTLS", "TLS"})
    void the_mailbox_is_read_over_tls(SmtpSecurity security) throws Exception {
        try (ScriptedImapServer server = encrypted(certificate, security)) {
            assertThat(search(server, security, certificate)).isInstanceOf(SentEvidence.NotFound.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTTLS", "TLS"})
    void a_certificate_for_another_name_is_refused_before_the_password(SmtpSecurity security) throws Exception {
        try (ScriptedImapServer server = encrypted(foreignName, security)) {
            assertThat(search(server, security, foreignName)).isInstanceOfSatisfying(Unreachable.class, unknown -> {
                assertThat(unknown.failureClass()).isEqualTo(CONFIG);
                assertThat(unknown.advice()).contains("certificate");
            });
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTTLS", "TLS"})
    void a_stranger_s_certificate_is_refused_as_well(SmtpSecurity security) throws Exception {
        TestCertificate stranger = TestCertificate.issuedFor("dns:localhost");
        try (ScriptedImapServer server = encrypted(stranger, security)) {
            assertThat(search(server, security, certificate))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.failureClass()).isEqualTo(CONFIG));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"* OK plain only", "* PREAUTH you are in"})
    void without_starttls_nothing_is_said_in_the_clear(String greeting) throws Exception {
        try (ScriptedImapServer server =
                ScriptedImapServer.script().on("GREETING", say(greeting)).start()) {
            assertThat(search(server, STARTTLS, certificate))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.failureClass()).isEqualTo(CONFIG));
            assertThat(server.commands()).containsExactly("CAPABILITY");
        }
    }

    @Test
    void words_smuggled_in_before_the_handshake_end_the_connection() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .withStartTls(certificate.server())
                .on(
                        "STARTTLS",
                        say("TAG OK go ahead", "* CAPABILITY IMAP4rev1 AUTH=PLAIN")
                                .then((connection, tag) -> connection.startTls()))
                .start()) {
            assertThat(search(server, STARTTLS, certificate)).isInstanceOf(Unreachable.class);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void tls_against_a_server_without_it_is_a_matter_of_configuration() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script().start()) {
            assertThat(search(server, TLS, certificate))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.failureClass()).isEqualTo(CONFIG));
        }
    }

    @Test
    void a_server_that_repeats_the_password_does_not_get_it_into_the_record() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("AUTHENTICATE", say("TAG NO I did not like " + Imap.PASSWORD))
                .start()) {
            assertThat(search(server))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.reason())
                                    .contains("I did not like ***")
                                    .doesNotContain(Imap.PASSWORD));
        }
    }

    @Test
    void a_mailbox_inside_our_network_is_not_connected_to() {
        ImapAccess access = new ImapAccess(Imap.patient(), new TargetGuard(null));

        assertThat(new SentFolder(access).search(Imap.account(143), MESSAGE_ID, SINCE))
                .isInstanceOfSatisfying(Unreachable.class, unknown -> {
                    assertThat(unknown.failureClass()).isEqualTo(CONFIG);
                    assertThat(unknown.advice()).contains(TargetGuard.SETTING);
                });
    }

    @Test
    void a_password_does_not_travel_unencrypted() {
        TargetGuard elsewhere = new TargetGuard("", host ->
                new InetAddress[] {InetAddress.getByAddress(host, new byte[] {(byte) 192, 0, 2, 1})});
        ImapAccount account = new ImapAccount("mail.example.org", 143, NONE, "anna", Imap.PASSWORD);

        assertThat(new SentFolder(new ImapAccess(Imap.patient(), elsewhere)).search(account, MESSAGE_ID, SINCE))
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unknown -> assertThat(unknown.advice()).contains("unencrypted"));
    }

    @Test
    void an_inbox_that_fails_moves_no_position() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("SEARCH", say("* SEARCH 5", "TAG OK done"))
                .on("FETCH", hangUp())
                .start()) {
            BounceReading reading =
                    new Bounces(Imap.access(), Clock.systemUTC()).read(Imap.account(server.port()), new Position(7, 4));

            assertThat(reading)
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.failureClass()).isEqualTo(CONNECT));
        }
    }

    @Test
    void a_range_that_answers_with_the_last_message_again_brings_nothing_new() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("SEARCH", say("* SEARCH 4", "TAG OK done"))
                .start()) {
            BounceReading reading =
                    new Bounces(Imap.access(), Clock.systemUTC()).read(Imap.account(server.port()), new Position(7, 4));

            assertThat(reading).isEqualTo(new BounceReading.Read(List.of(), List.of(), new Position(7, 4), false));
            assertThat(server.commands())
                    .contains("UID SEARCH UID 5:*")
                    .noneMatch(command -> command.startsWith("UID FETCH"));
        }
    }

    @Test
    void replies_and_automatic_replies_are_told_from_other_mail() throws Exception {
        String reply = "From: Mali <mali@siam.example>\r\nIn-Reply-To: " + MESSAGE_ID + "\r\n\r\n";
        String absence = "From: somchai@siam.example\r\nReturn-Path: <>\r\nReferences: <1@a.example>\r\n " + MESSAGE_ID
                + "\r\nAuto-Submitted: auto-replied\r\n\r\n";
        String report = "From: mali@siam.example\r\nContent-Type: multipart/report; boundary=b\r\nIn-Reply-To: "
                + MESSAGE_ID + "\r\n\r\n";
        String stranger = "From: mali@siam.example\r\nSubject: hello\r\n\r\n";
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("SEARCH", say("* SEARCH 5 6 7 8", "TAG OK done"))
                .on(
                        "FETCH",
                        say(
                                inboxHeaders(1, 5, reply),
                                inboxHeaders(2, 6, absence),
                                inboxHeaders(3, 7, report),
                                inboxHeaders(4, 8, stranger),
                                "TAG OK done"),
                        say("TAG OK done"))
                .start()) {
            BounceReading reading =
                    new Bounces(Imap.access(), Clock.systemUTC()).read(Imap.account(server.port()), new Position(7, 4));

            assertThat(reading).isInstanceOfSatisfying(BounceReading.Read.class, read -> {
                assertThat(read.bounces()).isEmpty();
                assertThat(read.replies())
                        .extracting(Reply::answered, Reply::from, Reply::automatic)
                        .containsExactly(
                                tuple(List.of(MESSAGE_ID), "mali@siam.example", false),
                                tuple(List.of("<1@a.example>", MESSAGE_ID), "somchai@siam.example", true));
                assertThat(read.next()).isEqualTo(new Position(7, 8));
            });
        }
    }

    private static String inboxHeaders(int number, long uid, String headers) {
        return "* " + number + " FETCH (UID " + uid + " " + DATE + " BODY[HEADER] {" + headers.length() + "}\r\n"
                + headers + ")";
    }

    private static String fetched(int number, long uid, String headers) {
        return "* " + number + " FETCH (UID " + uid + " " + DATE + " " + Wanted.HEADERS.replace("[", "BODY[") + " {"
                + headers.length() + "}\r\n" + headers + ")";
    }

    private static ScriptedImapServer encrypted(TestCertificate shown, SmtpSecurity security) {
        Script script = ScriptedImapServer.script();
        return (security == TLS ? script.withImplicitTls(shown.server()) : script.withStartTls(shown.server())).start();
    }

    private static SentEvidence search(ScriptedImapServer server) {
        return search(server, NONE, certificate);
    }

    private static SentEvidence search(ScriptedImapServer server, SmtpSecurity security, TestCertificate trusted) {
        return new SentFolder(new ImapAccess(Imap.patient(), Imap.LOOPBACK_ALLOWED, trusted.trustingClient()))
                .search(Imap.account(server.port(), security), MESSAGE_ID, SINCE);
    }
}
