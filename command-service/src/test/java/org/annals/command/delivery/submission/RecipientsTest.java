package org.annals.command.delivery.submission;

import static org.annals.api.delivery.RecipientState.ACCEPTED;
import static org.annals.api.delivery.RecipientState.DEFERRED;
import static org.annals.api.delivery.RecipientState.REJECTED;
import static org.annals.command.delivery.submission.Move.close;
import static org.annals.command.delivery.submission.Move.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.RecipientRule;
import org.annals.api.delivery.Verdict;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private static final Envelope THREE =
            new Envelope("anna@example.org", List.of("one@example.com", "two@example.com", "three@example.com"));
    private static final Move YES = reply("250 2.1.5 ok");
    private static final Move NEVER = reply("550 5.1.1 no such user");
    private static final Move LATER = reply("451 4.7.1 greylisted");

    @Test
    void accepted_recipients_get_the_message_and_each_refusal_is_reported() throws Exception {
        try (ScriptedSmtpServer server = answering(YES, NEVER, LATER)) {
            SubmissionResult report = submit(server);

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(report.failureClass()).isNull();
            assertThat(server.ledger()).hasSize(1);
            assertThat(report.recipients())
                    .extracting(
                            RecipientReport::address,
                            RecipientReport::state,
                            RecipientReport::replyCode,
                            RecipientReport::enhancedCode)
                    .containsExactly(
                            tuple("one@example.com", ACCEPTED, 250, "2.1.5"),
                            tuple("two@example.com", REJECTED, 550, "5.1.1"),
                            tuple("three@example.com", DEFERRED, 451, "4.7.1"));
        }
    }

    @Test
    void when_all_are_refused_nothing_is_armed_and_the_client_says_goodbye() throws Exception {
        try (ScriptedSmtpServer server = answering(NEVER)) {
            SubmissionResult report = Fixtures.submission()
                    .submit(Fixtures.account(server.port()), THREE, Fixtures.MESSAGE, () -> {
                        throw new AssertionError("armed without a recipient");
                    });

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_PERMANENTLY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.RECIPIENT);
            assertThat(report.replyCode()).isEqualTo(550);
            assertThat(report.recipients()).extracting(RecipientReport::state).containsOnly(REJECTED);
            assertThat(server.commands()).doesNotContain("DATA").last().isEqualTo("QUIT");
        }
    }

    @Test
    void one_that_may_work_later_makes_the_refusal_temporary() throws Exception {
        try (ScriptedSmtpServer server = answering(NEVER, LATER, NEVER)) {
            SubmissionResult report = submit(server);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.RECIPIENT);
            assertThat(report.replyCode()).isEqualTo(451);
        }
    }

    @Test
    void a_sending_limit_rejects_nobody() throws Exception {
        try (ScriptedSmtpServer server = answering(NEVER, reply("550 5.4.5 daily limit"))) {
            SubmissionResult report = submit(server);

            assertThat(report.failureClass()).isEqualTo(FailureClass.RATE);
            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(report.recipients())
                    .extracting(RecipientReport::state)
                    .containsExactly(REJECTED, DEFERRED, DEFERRED);
        }
    }

    @Test
    void a_server_that_leaves_in_between_leaves_everything_unsent() throws Exception {
        try (ScriptedSmtpServer server = answering(YES, reply("421 4.3.2 bye").then(close()))) {
            SubmissionResult report = submit(server);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.CONNECT);
            assertThat(report.armed()).isFalse();
            assertThat(report.recipients()).extracting(RecipientReport::address).containsExactly("one@example.com");
            assertThat(server.ledger()).isEmpty();
        }
    }

    @Test
    void with_all_or_nothing_one_refused_recipient_keeps_the_message_from_everybody() throws Exception {
        try (ScriptedSmtpServer server = answering(YES, LATER, NEVER)) {
            SubmissionResult report = submitToAllOrNobody(server);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_PERMANENTLY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.RECIPIENT);
            assertThat(report.advice()).contains("three@example.com");
            assertThat(report.recipients())
                    .extracting(RecipientReport::state)
                    .containsExactly(ACCEPTED, DEFERRED, REJECTED);
            assertThat(report.armed()).isFalse();
            assertThat(server.commands()).doesNotContain("DATA").last().isEqualTo("QUIT");
            assertThat(server.ledger()).isEmpty();
        }
    }

    @Test
    void with_all_or_nothing_one_that_may_work_later_defers_everybody() throws Exception {
        try (ScriptedSmtpServer server = answering(YES, LATER, YES)) {
            SubmissionResult report = submitToAllOrNobody(server);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.RECIPIENT);
            assertThat(server.ledger()).isEmpty();
        }
    }

    @Test
    void with_all_or_nothing_everybody_gets_it_when_everybody_is_accepted() throws Exception {
        try (ScriptedSmtpServer server = answering(YES)) {
            assertThat(submitToAllOrNobody(server).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(server.ledger()).hasSize(1);
        }
    }

    private static SubmissionResult submitToAllOrNobody(ScriptedSmtpServer server) {
        Envelope everybody = new Envelope(THREE.sender(), THREE.recipients(), RecipientRule.ALL_OR_NOTHING);
        return Fixtures.submission()
                .submit(Fixtures.account(server.port()), everybody, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
    }

    private static ScriptedSmtpServer answering(Move... turns) {
        return ScriptedSmtpServer.script().at(Phase.RCPT, turns).start();
    }

    private static SubmissionResult submit(ScriptedSmtpServer server) {
        return Fixtures.submission()
                .submit(Fixtures.account(server.port()), THREE, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
    }
}
