package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Base64;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String PLAIN = base64("anna\0anna\0" + Fixtures.PASSWORD);

    @Test
    void an_account_prints_without_its_password() {
        assertThat(Fixtures.account(587).toString())
                .contains("localhost", "anna")
                .doesNotContain(Fixtures.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "plain", "encoded"})
    void a_server_that_repeats_credentials_does_not_get_them_into_the_record(String form) throws Exception {
        String echo = switch (form) {
            case "password" -> Fixtures.PASSWORD;
            case "plain" -> PLAIN;
            default -> base64(Fixtures.PASSWORD);
        };
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                .at(Phase.AUTH, Move.reply("535-5.7.8 I did not like", "535 5.7.8 AUTH PLAIN " + echo))
                .start()) {
            SubmissionResult report = Fixtures.submission()
                    .submit(Fixtures.account(server.port()), Fixtures.ENVELOPE, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
            ConnectionCheck check = Fixtures.submission().check(Fixtures.account(server.port()));

            assertThat(server.commands()).contains("AUTH PLAIN " + PLAIN);
            assertThat(List.of(report.toString(), check.toString()))
                    .allSatisfy(
                            text -> assertThat(text).contains("***").doesNotContain(echo, Fixtures.PASSWORD, PLAIN));
            assertThat(report.replyCode()).isEqualTo(535);
        }
    }

    @Test
    void a_password_goes_out_unencrypted_only_to_hosts_that_an_administrator_allows() throws Exception {
        TargetGuard elsewhere = new TargetGuard("", host ->
                new InetAddress[] {InetAddress.getByAddress(host, new byte[] {(byte) 192, 0, 2, 1})});

        SubmissionResult report = new SmtpSubmission(Fixtures.patient(), elsewhere)
                .submit(
                        new SmtpAccount("mail.example.org", 25, SmtpSecurity.NONE, "anna", Fixtures.PASSWORD),
                        Fixtures.ENVELOPE,
                        Fixtures.MESSAGE,
                        Fixtures.OPEN_GATE);

        assertThat(report.failureClass()).isEqualTo(FailureClass.CONFIG);
        assertThat(report.peerIp()).isNull();
        assertThat(report.advice()).contains("unencrypted");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
