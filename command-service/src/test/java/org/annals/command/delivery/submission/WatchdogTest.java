package org.annals.command.delivery.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WatchdogTest {

    private static final SubmissionTimeouts SHORT_ATTEMPT =
            SubmissionTimeouts.uniform(Duration.ofMinutes(5), Duration.ofMillis(1_500));

    @Test
    void a_dripping_server_cannot_hold_an_attempt_longer_than_its_limit() throws Exception {
        try (ScriptedSmtpServer server = scripted(Phase.MAIL, Move.drip("250-"))) {
            SubmissionResult report = submit(server, Fixtures.MESSAGE);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.CONNECT);
            assertThat(report.duration()).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_dripping_answer_to_the_dot_ends_unknown() throws Exception {
        try (ScriptedSmtpServer server = scripted(Phase.DOT, Move.acceptAnd(Move.drip("250-")))) {
            SubmissionResult report = submit(server, Fixtures.MESSAGE);

            assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(report.armed()).isTrue();
        }
    }

    @Test
    void a_server_that_stops_reading_cannot_hold_an_attempt_either() throws Exception {
        try (ScriptedSmtpServer server = scripted(Phase.BODY, Move.freeze())) {
            SubmissionResult report = submit(server, Fixtures.largeMessage());

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(report.phase()).isEqualTo(Phase.BODY);
        }
    }

    @Test
    void a_server_that_says_yes_and_then_freezes_has_still_said_yes() throws Exception {
        try (ScriptedSmtpServer server = scripted(Phase.QUIT, Move.freeze())) {
            SubmissionResult report = submit(server, Fixtures.MESSAGE);

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        }
    }

    private static ScriptedSmtpServer scripted(Phase phase, Move move) {
        return ScriptedSmtpServer.script().at(phase, move).start();
    }

    private static SubmissionResult submit(ScriptedSmtpServer server, byte[] message) {
        return new SmtpSubmission(SHORT_ATTEMPT, Fixtures.LOOPBACK_ALLOWED)
                .submit(Fixtures.account(server.port()), Fixtures.ENVELOPE, message, Fixtures.OPEN_GATE);
    }
}
