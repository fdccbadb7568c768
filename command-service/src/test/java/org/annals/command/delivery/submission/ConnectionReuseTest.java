package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.Test;

class ConnectionReuseTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void consecutive_messages_of_an_account_share_a_connection() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved();
                SmtpSubmission smtp = sharing(50, LONG)) {
            SubmissionResult first = submit(smtp, server);
            SubmissionResult second = submit(smtp, server);

            assertThat(server.ledger()).hasSize(2);
            assertThat(server.commands())
                    .filteredOn(line -> line.startsWith("EHLO"))
                    .hasSize(1);
            assertThat(second.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(second.peerIp()).isEqualTo(first.peerIp());
            assertThat(second.recipients()).hasSize(1);
        }
    }

    @Test
    void the_report_of_a_later_message_names_the_encryption_too() throws Exception {
        TestCertificate certificate = TestCertificate.issuedFor("dns:localhost");
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                        .withStartTls(certificate.server())
                        .start();
                SmtpSubmission smtp = new SmtpSubmission(
                        Fixtures.patient(),
                        Fixtures.LOOPBACK_ALLOWED,
                        certificate.trustingClient(),
                        new ConnectionReuse(50, LONG))) {
            SmtpAccount account = Fixtures.account(server.port(), SmtpSecurity.STARTTLS);
            SubmissionResult first = smtp.submit(account, Fixtures.ENVELOPE, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
            SubmissionResult second = smtp.submit(account, Fixtures.ENVELOPE, Fixtures.MESSAGE, Fixtures.OPEN_GATE);

            assertThat(server.commands()).filteredOn("STARTTLS"::equals).hasSize(1);
            assertThat(second.tlsVersion()).isNotNull().isEqualTo(first.tlsVersion());
        }
    }

    @Test
    void a_server_that_hung_up_meanwhile_costs_no_attempt() throws Exception {
        Move taken = Move.acceptAnd(Move.reply("250 2.0.0 queued"));
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                        .at(Phase.DOT, taken.then(Move.close()), taken)
                        .start();
                SmtpSubmission smtp = sharing(50, LONG)) {
            submit(smtp, server);
            SubmissionResult report = submit(smtp, server);

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(server.ledger()).hasSize(2);
        }
    }

    @Test
    void a_server_that_takes_no_further_message_on_a_connection_gets_a_new_one() throws Exception {
        for (String refusal :
                List.of("421 4.7.0 too many messages", "452 4.5.3 too many messages", "503 5.5.1 enough")) {
            try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                            .at(Phase.MAIL, Move.reply("250 ok"), Move.reply(refusal), Move.reply("250 ok"))
                            .start();
                    SmtpSubmission smtp = sharing(50, LONG)) {
                submit(smtp, server);
                SubmissionResult report = submit(smtp, server);

                assertThat(report.verdict()).as(refusal).isEqualTo(Verdict.ACCEPTED);
                assertThat(server.ledger()).hasSize(2);
                assertThat(server.commands())
                        .filteredOn(line -> line.startsWith("EHLO"))
                        .hasSize(2);
            }
        }
    }

    @Test
    void what_a_new_connection_is_told_counts() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                        .at(Phase.MAIL, Move.reply("250 ok"), Move.reply("550 5.7.1 not you"))
                        .start();
                SmtpSubmission smtp = sharing(50, LONG)) {
            submit(smtp, server);
            SubmissionResult report = submit(smtp, server);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_PERMANENTLY);
            assertThat(report.replyCode()).isEqualTo(550);
            assertThat(server.commands())
                    .filteredOn(line -> line.startsWith("MAIL"))
                    .hasSize(3);
        }
    }

    @Test
    void a_message_that_was_handed_over_is_never_handed_over_again() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                        .at(Phase.DOT, Move.acceptAnd(Move.reply("250 queued")), Move.acceptAnd(Move.close()))
                        .start();
                SmtpSubmission smtp = sharing(50, LONG)) {
            submit(smtp, server);
            AtomicInteger asked = new AtomicInteger();
            SubmissionResult report = smtp.submit(
                    Fixtures.account(server.port()), Fixtures.ENVELOPE, Fixtures.MESSAGE, asked::incrementAndGet);

            assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(report.failureClass()).isEqualTo(FailureClass.UNKNOWN);
            assertThat(report.armed()).isTrue();
            assertThat(asked).hasValue(1);
            assertThat(server.ledger()).hasSize(2);
        }
    }

    @Test
    void another_password_gets_another_connection() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved();
                SmtpSubmission smtp = sharing(50, LONG)) {
            submit(smtp, server);
            smtp.submit(
                    new SmtpAccount("localhost", server.port(), SmtpSecurity.NONE, "anna", "another"),
                    Fixtures.ENVELOPE,
                    Fixtures.MESSAGE,
                    Fixtures.OPEN_GATE);

            assertThat(server.commands())
                    .filteredOn(line -> line.startsWith("AUTH"))
                    .hasSize(2);
        }
    }

    @Test
    void a_connection_that_has_served_enough_is_ended_with_a_goodbye() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved();
                SmtpSubmission smtp = sharing(2, LONG)) {
            submit(smtp, server);
            submit(smtp, server);

            await().untilAsserted(() -> assertThat(server.commands()).contains("QUIT"));
            submit(smtp, server);
            assertThat(server.commands())
                    .filteredOn(line -> line.startsWith("EHLO"))
                    .hasSize(2);
        }
    }

    @Test
    void an_idle_connection_is_ended_with_a_goodbye() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved();
                SmtpSubmission smtp = sharing(50, Duration.ofMillis(1))) {
            submit(smtp, server);

            await().untilAsserted(() -> assertThat(server.commands()).contains("QUIT"));
        }
    }

    private static SmtpSubmission sharing(int messages, Duration idle) {
        return new SmtpSubmission(Fixtures.patient(), Fixtures.LOOPBACK_ALLOWED, new ConnectionReuse(messages, idle));
    }

    private static SubmissionResult submit(SmtpSubmission smtp, ScriptedSmtpServer server) {
        return smtp.submit(Fixtures.account(server.port()), Fixtures.ENVELOPE, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
    }
}
