package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TokenSignInTest {

    private static final String ERROR_DOCUMENT = "334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0=";

    private final Tokens tokens = new Tokens("first-token", "second-token");

    @Test
    void a_token_is_presented_by_xoauth2() throws Exception {
        try (ScriptedSmtpServer server =
                offering("AUTH LOGIN PLAIN XOAUTH2 OAUTHBEARER").start()) {
            assertThat(submit(server).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(server.commands())
                    .contains("AUTH XOAUTH2 " + base64("user=anna@example.org\1auth=Bearer first-token\1\1"));
            assertThat(server.ledger()).hasSize(1);
        }
    }

    @Test
    void a_token_is_presented_by_oauthbearer_where_that_is_what_there_is() throws Exception {
        try (ScriptedSmtpServer server = offering("AUTH OAUTHBEARER").start()) {
            assertThat(submit(server).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(server.commands())
                    .contains("AUTH OAUTHBEARER "
                            + base64("n,a=anna@example.org,\1host=localhost\1port=" + server.port()
                                    + "\1auth=Bearer first-token\1\1"));
        }
    }

    @Test
    void a_long_token_does_not_overrun_the_command_line() throws Exception {
        String token = "t".repeat(2_000);
        try (ScriptedSmtpServer server = offering("AUTH XOAUTH2").start()) {
            SubmissionResult report = submit(server, new Tokens(token));

            assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(server.commands())
                    .containsSequence("AUTH XOAUTH2", base64("user=anna@example.org\1auth=Bearer " + token + "\1\1"));
        }
    }

    @Test
    void a_refused_token_is_replaced_once_and_the_message_goes_out() throws Exception {
        try (ScriptedSmtpServer server = offering("AUTH XOAUTH2")
                .at(
                        Phase.AUTH,
                        Move.ask(ERROR_DOCUMENT).then(Move.reply("535 5.7.8 no")),
                        Move.reply("235 2.7.0 welcome"))
                .start()) {
            assertThat(submit(server).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(tokens.refused).containsExactly("first-token");
            assertThat(server.commands())
                    .containsSequence(
                            "AUTH XOAUTH2 " + base64("user=anna@example.org\1auth=Bearer first-token\1\1"),
                            "",
                            "AUTH XOAUTH2 " + base64("user=anna@example.org\1auth=Bearer second-token\1\1"));
            assertThat(server.ledger()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH XOAUTH2", "AUTH OAUTHBEARER"})
    void a_second_refusal_is_the_verdict(String offer) throws Exception {
        try (ScriptedSmtpServer server = offering(offer)
                .at(Phase.AUTH, Move.ask(ERROR_DOCUMENT).then(Move.reply("535 5.7.8 no")))
                .start()) {
            SubmissionResult report = submit(server);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_PERMANENTLY);
            assertThat(report.failureClass()).isEqualTo(FailureClass.AUTH);
            assertThat(report.phase()).isEqualTo(Phase.AUTH);
            assertThat(report.replyCode()).isEqualTo(535);
            assertThat(report.advice()).contains("Sign in");
            assertThat(server.commands())
                    .filteredOn(command -> command.startsWith("AUTH"))
                    .hasSize(2);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void oauthbearer_acknowledges_the_error_as_its_standard_says() throws Exception {
        try (ScriptedSmtpServer server = offering("AUTH OAUTHBEARER")
                .at(Phase.AUTH, Move.ask(ERROR_DOCUMENT).then(Move.reply("535 5.7.8 no")))
                .start()) {
            submit(server);

            assertThat(server.commands()).contains("AQ==");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"454 4.7.0 temporary failure", "421 4.3.2 busy", "451 4.3.0 try later"})
    void a_server_in_trouble_says_nothing_about_the_token(String reply) throws Exception {
        try (ScriptedSmtpServer server =
                offering("AUTH XOAUTH2").at(Phase.AUTH, Move.reply(reply)).start()) {
            SubmissionResult report = submit(server);

            assertThat(report.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(tokens.refused).isEmpty();
        }
    }

    @Test
    void a_server_that_hangs_up_on_a_refused_token_is_tried_again_later() throws Exception {
        try (ScriptedSmtpServer server = offering("AUTH XOAUTH2")
                .at(Phase.AUTH, Move.reply("535 5.7.8 no").then(Move.close()))
                .start()) {
            SubmissionResult report = submit(server);

            assertThat(report.failureClass()).isEqualTo(FailureClass.CONNECT);
            assertThat(tokens.refused).containsExactly("first-token");
        }
    }

    @Test
    void no_token_means_no_login_attempt() throws Exception {
        try (ScriptedSmtpServer server = offering("AUTH XOAUTH2").start()) {
            SubmissionResult ended = submit(server, new Unavailable(TokenUnavailable.untilSignIn("Sign in again.")));
            SubmissionResult away = submit(server, new Unavailable(TokenUnavailable.forNow("Not there.", null)));

            assertThat(ended.failureClass()).isEqualTo(FailureClass.AUTH);
            assertThat(ended.verdict()).isEqualTo(Verdict.REFUSED_PERMANENTLY);
            assertThat(ended.advice()).isEqualTo("Sign in again.");
            assertThat(away.failureClass()).isEqualTo(FailureClass.CONNECT);
            assertThat(away.verdict()).isEqualTo(Verdict.REFUSED_TEMPORARILY);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void a_server_without_token_login_is_a_matter_of_configuration() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.wellBehaved()) {
            assertThat(submit(server).failureClass()).isEqualTo(FailureClass.CONFIG);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void a_server_that_repeats_tokens_does_not_get_them_into_the_record() throws Exception {
        String presented = base64("user=anna@example.org\1auth=Bearer second-token\1\1");
        try (ScriptedSmtpServer server = offering("AUTH XOAUTH2")
                .at(Phase.AUTH, Move.reply("535-5.7.8 first-token", "535 5.7.8 " + presented + " second-token"))
                .start()) {
            SmtpAccount account = account(server, tokens);
            SubmissionResult report = submit(server);
            ConnectionCheck check =
                    Fixtures.submission().check(account(server, new Tokens("first-token", "second-token")));

            assertThat(List.of(report.toString(), check.toString(), account.toString()))
                    .allSatisfy(text -> assertThat(text).doesNotContain("first-token", "second-token", presented));
            assertThat(report.reply()).contains("***");
        }
    }

    @Test
    void the_check_shows_a_sign_in_with_two_tokens_as_one_step() throws Exception {
        try (ScriptedSmtpServer server = offering("AUTH XOAUTH2")
                .at(Phase.AUTH, Move.reply("535 5.7.8 no"), Move.reply("235 2.7.0 welcome"))
                .start()) {
            ConnectionCheck check = Fixtures.submission().check(account(server, tokens));

            assertThat(check.ok()).isTrue();
            assertThat(check.steps())
                    .extracting(ConnectionCheck.Step::phase)
                    .containsExactly(Phase.DNS, Phase.CONNECT, Phase.GREETING, Phase.EHLO, Phase.AUTH, Phase.QUIT);
            assertThat(check.steps())
                    .extracting(ConnectionCheck.Step::detail)
                    .contains("no message size limit announced; sign-in: XOAUTH2", "235 2.7.0 welcome");
        }
    }

    private static ScriptedSmtpServer.Script offering(String... extensions) {
        return ScriptedSmtpServer.script().offering(extensions);
    }

    private SubmissionResult submit(ScriptedSmtpServer server) {
        return submit(server, tokens);
    }

    private static SubmissionResult submit(ScriptedSmtpServer server, AccessTokens accessTokens) {
        return Fixtures.submission()
                .submit(account(server, accessTokens), Fixtures.ENVELOPE, Fixtures.MESSAGE, Fixtures.OPEN_GATE);
    }

    private static SmtpAccount account(ScriptedSmtpServer server, AccessTokens accessTokens) {
        return new SmtpAccount(
                "localhost", server.port(), SmtpSecurity.NONE, new Credential.OAuth("anna@example.org", accessTokens));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Hands out one token after the other. */
    private static final class Tokens implements AccessTokens {

        private final Deque<String> next;
        private final Deque<String> refused = new ArrayDeque<>();

        private Tokens(String... tokens) {
            next = new ArrayDeque<>(Arrays.asList(tokens));
        }

        @Override
        public String current() {
            return next.peek();
        }

        @Override
        public String insteadOf(String token) {
            refused.add(token);
            next.poll();
            return next.peek();
        }
    }

    /** No token is to be had. */
    private record Unavailable(TokenUnavailable reason) implements AccessTokens {

        @Override
        public String current() throws TokenUnavailable {
            throw reason;
        }

        @Override
        public String insteadOf(String refused) throws TokenUnavailable {
            throw reason;
        }
    }
}
