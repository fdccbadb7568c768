package org.annals.command.delivery.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.oauth.ScriptedTokenServer.Answer;
import org.annals.command.delivery.submission.Credential;
import org.annals.command.delivery.submission.Envelope;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.command.delivery.submission.SmtpAccount;
import org.annals.command.delivery.submission.SmtpSubmission;
import org.annals.command.delivery.submission.SubmissionTimeouts;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailboxTokensTest {

    private static final TargetGuard LOOPBACK_ALLOWED = new TargetGuard("localhost");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-10T09:00:00Z"));
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Drawer drawer = new Drawer("stored");

    @Test
    void a_token_is_kept_until_shortly_before_it_ends() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(hour("one"), hour("two"))) {
            MailboxTokens tokens = tokens(server);

            assertThat(tokens.current()).isEqualTo("one");
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(57)));
            assertThat(tokens.current()).isEqualTo("one");
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
            assertThat(tokens.current()).isEqualTo("two");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_refused_token_is_replaced_but_only_once_for_all_who_were_refused() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(hour("one"), hour("two"), hour("three"))) {
            MailboxTokens tokens = tokens(server);
            String refused = tokens.current();

            assertThat(tokens.insteadOf(refused)).isEqualTo("two");
            assertThat(tokens.insteadOf(refused)).isEqualTo("two");
            assertThat(tokens.current()).isEqualTo("two");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void many_who_ask_at_once_share_one_request() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Answer slow = exchange -> {
            await(mayAnswer);
            hour("shared").to(exchange);
        };
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(slow, hour("another"))) {
            List<String> answers = atOnce(tokens(server)::current, server, mayAnswer);

            assertThat(answers).hasSize(20).containsOnly("shared");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void they_share_a_failure_too() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Answer slow = exchange -> {
            await(mayAnswer);
            Answer.error("invalid_grant").to(exchange);
        };
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(slow, hour("later"))) {
            MailboxTokens tokens = tokens(server);
            List<String> answers = atOnce(
                    () -> {
                        TokenUnavailable failure = catchThrowableOfType(TokenUnavailable.class, tokens::current);
                        return failure.classification().failureClass().name();
                    },
                    server,
                    mayAnswer);

            assertThat(answers).hasSize(20).containsOnly("AUTH");
            assertThat(server.requests()).hasSize(1);
            assertThat(tokens.current()).isEqualTo("later");
        }
    }

    @Test
    void a_replaced_refresh_token_is_reported_and_used_from_then_on() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(rotating("one", "next"), hour("two"))) {
            MailboxTokens tokens = tokens(server);

            tokens.insteadOf(tokens.current());

            assertThat(drawer.reported).containsExactly("next");
            assertThat(server.requests())
                    .extracting(request -> request.get("refresh_token"))
                    .containsExactly("stored", "next");
        }
    }

    @Test
    void a_replaced_refresh_token_survives_a_store_that_is_away() throws Exception {
        drawer.stuck = true;
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(rotating("one", "next"), hour("two"))) {
            MailboxTokens tokens = tokens(server);
            String first = tokens.current();
            drawer.stuck = false;

            assertThat(first).isEqualTo("one");
            assertThat(tokens.insteadOf(first)).isEqualTo("two");
            assertThat(drawer.reported).containsExactly("next");
            assertThat(server.requests().getLast()).containsEntry("refresh_token", "next");
        }
    }

    @Test
    void without_a_sign_in_nobody_is_asked() throws Exception {
        drawer.content = null;
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(hour("one"))) {
            TokenUnavailable failure = catchThrowableOfType(TokenUnavailable.class, tokens(server)::current);

            assertThat(failure.classification().failureClass()).isEqualTo(FailureClass.AUTH);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_message_goes_out_although_the_first_token_was_withdrawn() throws Exception {
        try (ScriptedTokenServer provider = ScriptedTokenServer.answering(hour("withdrawn"), hour("good"));
                ScriptedSmtpServer mail = ScriptedSmtpServer.script()
                        .offering("AUTH XOAUTH2")
                        .at(
                                Phase.AUTH,
                                Move.ask("334 e30=").then(Move.reply("535 5.7.8 no")),
                                Move.reply("235 2.7.0 welcome"))
                        .start()) {
            SmtpAccount account = new SmtpAccount(
                    "localhost",
                    mail.port(),
                    SmtpSecurity.NONE,
                    new Credential.OAuth("anna@example.org", tokens(provider)));

            Verdict verdict = new SmtpSubmission(SubmissionTimeouts.defaults(), LOOPBACK_ALLOWED)
                    .submit(
                            account,
                            new Envelope("anna@example.org", List.of("bob@example.com")),
                            "Subject: Quote\r\n\r\nHello\r\n".getBytes(),
                            () -> {})
                    .verdict();

            assertThat(verdict).isEqualTo(Verdict.ACCEPTED);
            assertThat(mail.ledger()).hasSize(1);
            assertThat(provider.requests()).hasSize(2);
        }
    }

    /** Twenty callers, let go only when the first request has come in and the others had to decide. */
    private static List<String> atOnce(Callable<String> call, ScriptedTokenServer server, CountDownLatch mayAnswer)
            throws Exception {
        List<String> answers = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20, work -> {
            Thread caller = new Thread(work);
            callers.add(caller);
            return caller;
        })) {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                results.add(threads.submit(call));
            }
            Awaitility.await()
                    .until(() ->
                            server.requests().size() >= 1 && callers.stream().allMatch(MailboxTokensTest::waits));
            mayAnswer.countDown();
            for (Future<String> result : results) {
                answers.add(result.get());
            }
        }
        return answers;
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private MailboxTokens tokens(ScriptedTokenServer server) {
        return new MailboxTokens(
                new OAuthClient(OAuthClientTest.provider(server.uri()), LOOPBACK_ALLOWED, clock), drawer, clock);
    }

    private static Answer hour(String accessToken) {
        return Answer.token(accessToken, ",\"expires_in\":3600");
    }

    private static Answer rotating(String accessToken, String refreshToken) {
        return Answer.token(accessToken, ",\"expires_in\":3600,\"refresh_token\":\"" + refreshToken + "\"");
    }

    /** Where the refresh token lies; sometimes it cannot be opened. */
    private static final class Drawer implements RefreshTokens {

        private final List<String> reported = new ArrayList<>();
        private String content;
        private boolean stuck;

        private Drawer(String content) {
            this.content = content;
        }

        @Override
        public Turn turn() {
            return () -> {};
        }

        @Override
        public String current() {
            return content;
        }

        @Override
        public void replacedBy(String refreshToken) {
            if (stuck) {
                throw new IllegalStateException("the drawer is stuck");
            }
            reported.add(refreshToken);
            content = refreshToken;
        }
    }
}
