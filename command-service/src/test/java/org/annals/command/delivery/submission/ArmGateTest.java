package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.Test;

class ArmGateTest {

    @Test
    void the_gate_is_asked_once_after_data_and_before_the_message_is_taken() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            List<Integer> takenWhenAsked = new ArrayList<>();
            List<String> lastCommandWhenAsked = new ArrayList<>();

            SubmissionResult report = submit(server, () -> {
                takenWhenAsked.add(server.ledger().size());
                lastCommandWhenAsked.add(server.commands().getLast());
            });

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(report.armed()).isTrue();
            assertThat(takenWhenAsked).containsExactly(0);
            assertThat(lastCommandWhenAsked).containsExactly("DATA");
        }
    }

    @Test
    void a_stale_fence_closes_the_connection_without_the_dot() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            SubmissionResult report = submit(server, () -> {
                throw new StaleFence("another worker took over");
            });

            assertThat(report.verdict()).isEqualTo(Verdict.FENCED);
            assertThat(report.failureClass()).isNull();
            assertThat(report.armed()).isFalse();
            assertThat(server.sawClientLeaveInBody()).isTrue();
            assertThat(server.ledger()).isEmpty();
        }
    }

    @Test
    void a_stale_fence_closes_an_encrypted_connection_without_the_dot() throws Exception {
        TestCertificate certificate = TestCertificate.issuedFor("dns:localhost");
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                .withImplicitTls(certificate.server())
                .start()) {
            SubmissionResult report = new SmtpSubmission(
                            Fixtures.patient(), Fixtures.LOOPBACK_ALLOWED, certificate.trustingClient())
                    .submit(
                            Fixtures.account(server.port(), SmtpSecurity.TLS),
                            Fixtures.ENVELOPE,
                            Fixtures.MESSAGE,
                            () -> {
                                throw new StaleFence("voided");
                            });

            assertThat(report.verdict()).isEqualTo(Verdict.FENCED);
            assertThat(server.sawClientLeaveInBody()).isTrue();
            assertThat(server.ledger()).isEmpty();
        }
    }

    @Test
    void a_gate_that_breaks_leaves_the_message_unsent_and_is_not_hushed_up() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            IllegalStateException broken = new IllegalStateException("no database");

            assertThatThrownBy(() -> submit(server, () -> {
                        throw broken;
                    }))
                    .isSameAs(broken);
            assertThat(server.sawClientLeaveInBody()).isTrue();
            assertThat(server.ledger()).isEmpty();
        }
    }

    @Test
    void time_spent_in_the_gate_is_not_held_against_the_server() throws Exception {
        SubmissionTimeouts timeouts = Fixtures.impatientIn(Phase.BODY);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            SubmissionResult report = new SmtpSubmission(timeouts, Fixtures.LOOPBACK_ALLOWED)
                    .submit(Fixtures.account(server.port()), Fixtures.ENVELOPE, Fixtures.MESSAGE, () -> {
                        long until = System.nanoTime()
                                + timeouts.body().multipliedBy(2).toNanos();
                        while (System.nanoTime() < until) {
                            Thread.onSpinWait();
                        }
                    });

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        }
    }

    private static SubmissionResult submit(ScriptedSmtpServer server, ArmGate gate) {
        return Fixtures.submission().submit(Fixtures.account(server.port()), Fixtures.ENVELOPE, Fixtures.MESSAGE, gate);
    }
}
