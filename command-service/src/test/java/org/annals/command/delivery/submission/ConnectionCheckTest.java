package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.api.FailureClass;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.Test;

class ConnectionCheckTest {

    @Test
    void a_good_connection_is_walked_through_and_no_mail_is_begun() throws Exception {
        TestCertificate certificate = TestCertificate.issuedFor("dns:localhost");
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.script().withStartTls(certificate.server()).start()) {
            ConnectionCheck check = new SmtpSubmission(
                            Fixtures.patient(), Fixtures.LOOPBACK_ALLOWED, certificate.trustingClient())
                    .check(Fixtures.account(server.port(), SmtpSecurity.STARTTLS));

            assertThat(check.ok()).isTrue();
            assertThat(check.failureClass()).isNull();
            assertThat(check.steps())
                    .allMatch(ConnectionCheck.Step::ok)
                    .extracting(ConnectionCheck.Step::phase)
                    .containsExactly(
                            Phase.DNS, Phase.CONNECT, Phase.GREETING, Phase.TLS, Phase.EHLO, Phase.AUTH, Phase.QUIT);
            assertThat(check.steps())
                    .extracting(ConnectionCheck.Step::detail)
                    .anyMatch(detail -> detail.contains("127.0.0.1"))
                    .contains(
                            "TLSv1.3",
                            "220 scripted.example ESMTP",
                            "messages up to 52.4 MB (SIZE 52428800); sign-in: PLAIN LOGIN",
                            "235 2.7.0 welcome",
                            "221 2.0.0 bye");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void without_login_and_encryption_those_steps_are_left_out() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            ConnectionCheck check = Fixtures.submission().check(Fixtures.withoutLogin(server.port()));

            assertThat(check.steps())
                    .extracting(ConnectionCheck.Step::phase)
                    .containsExactly(Phase.DNS, Phase.CONNECT, Phase.GREETING, Phase.EHLO, Phase.QUIT);
        }
    }

    @Test
    void a_bad_password_is_found_at_its_step() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                .at(Phase.AUTH, Move.reply("535 5.7.8 no"))
                .start()) {
            ConnectionCheck check = Fixtures.submission().check(Fixtures.account(server.port()));

            assertThat(check.ok()).isFalse();
            assertThat(check.failureClass()).isEqualTo(FailureClass.AUTH);
            assertThat(check.advice()).contains("password");
            assertThat(check.steps().getLast()).satisfies(step -> {
                assertThat(step.phase()).isEqualTo(Phase.AUTH);
                assertThat(step.ok()).isFalse();
                assertThat(step.detail()).isEqualTo("535 5.7.8 no");
            });
        }
    }

    @Test
    void a_missing_starttls_belongs_to_the_greeting() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            ConnectionCheck check = Fixtures.submission().check(Fixtures.account(server.port(), SmtpSecurity.STARTTLS));

            assertThat(check.failureClass()).isEqualTo(FailureClass.CONFIG);
            assertThat(check.steps().getLast().phase()).isEqualTo(Phase.GREETING);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void a_host_inside_our_network_fails_the_first_step() {
        ConnectionCheck check =
                new SmtpSubmission(Fixtures.patient(), new TargetGuard(null)).check(Fixtures.account(25));

        assertThat(check.failureClass()).isEqualTo(FailureClass.CONFIG);
        assertThat(check.steps()).singleElement().satisfies(step -> {
            assertThat(step.phase()).isEqualTo(Phase.DNS);
            assertThat(step.detail()).contains(TargetGuard.SETTING);
        });
    }

    @Test
    void an_older_server_that_knows_only_helo_is_fine_without_login() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                .at(Phase.EHLO, Move.reply("502 5.5.1 what?"), Move.reply("250 hello"))
                .start()) {
            assertThat(Fixtures.submission()
                            .check(Fixtures.withoutLogin(server.port()))
                            .ok())
                    .isTrue();
        }
    }

    @Test
    void a_user_name_without_password_is_a_matter_of_configuration() {
        SmtpAccount account = new SmtpAccount("localhost", 25, SmtpSecurity.TLS, "anna", null);

        ConnectionCheck check = Fixtures.submission().check(account);

        assertThat(check.failureClass()).isEqualTo(FailureClass.CONFIG);
        assertThat(check.advice()).contains("no password");
    }
}
