package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.annals.command.delivery.submission.ScriptedSmtpServer.script;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactBytesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void what_the_server_takes_is_what_was_frozen(String name, byte[] message) throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            SubmissionResult report = Fixtures.submission()
                    .submit(Fixtures.account(server.port()), Fixtures.ENVELOPE, message, Fixtures.OPEN_GATE);

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(server.ledger()).singleElement().satisfies(accepted -> {
                assertThat(accepted.message()).isEqualTo(message);
                assertThat(accepted.sender()).isEqualTo("anna@example.org");
                assertThat(accepted.recipients()).containsExactly("bob@example.com");
            });
        }
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                message("dots at the start of lines", "Subject: dots\r\n\r\n.\r\n..\r\n...\r\n.a\r\na.\r\n.\r\n"),
                message("a dot as the very first byte", ".first: x\r\n\r\n.\r\n"),
                message("empty lines", "\r\n\r\n\r\n"),
                message("a line of 100 kB", "Subject: long\r\n\r\n" + "y".repeat(100_000) + "\r\n"),
                message("UTF-8 in header and body", "Subject: ใบเสนอราคา\r\n\r\nสวัสดี, grüß Gott\r\n"),
                message(
                        "headers a library would rewrite",
                        "Bcc: x@y.z\r\nContent-Length: 5\r\nMessage-ID: mine\r\n\r\nx\r\n"),
                Arguments.of("all byte values", allBytes()),
                Arguments.of("5 MB with many dots", fiveMegabytes()));
    }

    private static Arguments message(String name, String text) {
        return Arguments.of(name, text.getBytes(UTF_8));
    }

    private static byte[] allBytes() {
        StringBuilder text = new StringBuilder("Subject: binary\r\n\r\n");
        for (char c = 0; c < 256; c++) {
            if (c != '\r' && c != '\n') {
                text.append(c);
            }
        }
        return text.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    private static byte[] fiveMegabytes() {
        Random random = new Random(4711);
        StringBuilder text = new StringBuilder("Subject: large\r\n\r\n");
        while (text.length() < 5_000_000) {
            text.append(random.nextInt(4) == 0 ? "." : "")
                    .append("z".repeat(random.nextInt(100)))
                    .append("\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    @Test
    void the_same_bytes_arrive_through_tls() throws Exception {
        TestCertificate certificate = TestCertificate.issuedFor("dns:localhost");
        try (ScriptedSmtpServer starting =
                        script().withStartTls(certificate.server()).start();
                ScriptedSmtpServer implicit =
                        script().withImplicitTls(certificate.server()).start()) {
            SmtpSubmission submission =
                    new SmtpSubmission(Fixtures.patient(), Fixtures.LOOPBACK_ALLOWED, certificate.trustingClient());
            byte[] message = fiveMegabytes();

            SubmissionResult viaStartTls = submission.submit(
                    Fixtures.account(starting.port(), SmtpSecurity.STARTTLS),
                    Fixtures.ENVELOPE,
                    message,
                    Fixtures.OPEN_GATE);
            SubmissionResult viaTls = submission.submit(
                    Fixtures.account(implicit.port(), SmtpSecurity.TLS),
                    Fixtures.ENVELOPE,
                    message,
                    Fixtures.OPEN_GATE);

            assertThat(List.of(viaStartTls, viaTls)).allSatisfy(report -> {
                assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
                assertThat(report.tlsVersion()).isEqualTo("TLSv1.3");
                assertThat(report.peerIp()).isEqualTo("127.0.0.1");
                assertThat(report.replyCode()).isEqualTo(250);
                assertThat(report.enhancedCode()).isEqualTo("2.0.0");
                assertThat(report.reply()).contains("queued as 4711");
            });
            assertThat(starting.ledger())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.message()).isEqualTo(message));
            assertThat(implicit.ledger())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.message()).isEqualTo(message));
        }
    }

    @Test
    void size_and_eight_bit_content_are_announced_to_servers_that_want_to_know() throws Exception {
        try (ScriptedSmtpServer modern = ScriptedSmtpServer.wellBehaved();
                ScriptedSmtpServer plain = script().offering("AUTH PLAIN").start()) {
            byte[] message = "Subject: ü\r\n\r\n".getBytes(UTF_8);

            Fixtures.submission()
                    .submit(Fixtures.account(modern.port()), Fixtures.ENVELOPE, message, Fixtures.OPEN_GATE);
            Fixtures.submission()
                    .submit(Fixtures.account(plain.port()), Fixtures.ENVELOPE, message, Fixtures.OPEN_GATE);

            assertThat(modern.commands())
                    .contains("MAIL FROM:<anna@example.org> SIZE=" + message.length + " BODY=8BITMIME");
            assertThat(plain.commands()).contains("MAIL FROM:<anna@example.org>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no end", "bare\nfeed\r\n", "bare\rreturn\r\n", "double\r\r\n", "\nfirst\r\n", "last\r\n\r"})
    void bytes_that_smtp_would_change_never_reach_a_server(String damaged) throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            SubmissionResult report = Fixtures.submission()
                    .submit(
                            Fixtures.account(server.port()),
                            Fixtures.ENVELOPE,
                            damaged.getBytes(UTF_8),
                            Fixtures.OPEN_GATE);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_PERMANENTLY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.LOCAL);
            assertThat(server.commands()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.c>\r\nRCPT TO:<evil@example.com",
                "a b@example.com",
                "a@b.c\n",
                "<a@b.c>",
                "nobody",
                "",
                "ä@example.com",
                "\u010d\u010aDATA@example.com"
            })
    void an_address_cannot_smuggle_commands(String address) throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            SubmissionResult asRecipient = submitted(server, new Envelope("anna@example.org", List.of(address)));
            SubmissionResult asSender = submitted(server, new Envelope(address, List.of("bob@example.com")));

            assertThat(List.of(asRecipient, asSender))
                    .extracting(SubmissionResult::failureClass)
                    .containsOnly(FailureClass.LOCAL);
            assertThat(server.commands()).isEmpty();
        }
    }

    private static SubmissionResult submitted(ScriptedSmtpServer server, Envelope envelope) {
        return Fixtures.submission()
                .submit(Fixtures.account(server.port()), envelope, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
    }
}
