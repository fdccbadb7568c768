package org.annals.command.delivery.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.ask;
import static org.annals.command.delivery.evidence.ScriptedImapServer.Move.say;
import static org.annals.command.delivery.evidence.ScriptedImapServer.capabilities;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.annals.api.FailureClass;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.AccessTokens;
import org.annals.command.delivery.submission.Credential;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TokenReadingTest {

    private static final String FIRST = base64("user=anna@example.org\1auth=Bearer first-token\1\1");
    private static final String SECOND = base64("user=anna@example.org\1auth=Bearer second-token\1\1");

    private final AtomicInteger refusals = new AtomicInteger();
    private final AccessTokens tokens = new AccessTokens() {
        @Override
        public String current() {
            return "first-token";
        }

        @Override
        public String insteadOf(String refused) {
            refusals.incrementAndGet();
            return "second-token";
        }
    };

    @Test
    void a_mailbox_is_read_with_a_token() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("CAPABILITY", capabilities("AUTH=PLAIN AUTH=XOAUTH2 AUTH=OAUTHBEARER SASL-IR"))
                .start()) {
            assertThat(search(server, tokens)).isInstanceOf(SentEvidence.NotFound.class);
            assertThat(server.commands()).contains("AUTHENTICATE XOAUTH2 " + FIRST);
        }
    }

    @Test
    void the_token_waits_for_the_server_where_it_may_not_come_at_once() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("CAPABILITY", capabilities("AUTH=OAUTHBEARER"))
                .on("AUTHENTICATE", ask("").then(say("TAG OK welcome")))
                .start()) {
            assertThat(search(server, tokens)).isInstanceOf(SentEvidence.NotFound.class);
            assertThat(server.commands())
                    .containsSequence(
                            "AUTHENTICATE OAUTHBEARER",
                            base64("n,a=anna@example.org,\1host=localhost\1port=" + server.port()
                                    + "\1auth=Bearer first-token\1\1"));
        }
    }

    @Test
    void a_refused_token_is_replaced_once() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("CAPABILITY", capabilities("AUTH=XOAUTH2 SASL-IR"))
                .on(
                        "AUTHENTICATE",
                        ask("eyJzdGF0dXMiOiI0MDAifQ==").then(say("TAG NO [AUTHENTICATIONFAILED] expired")),
                        say("TAG OK welcome"))
                .start()) {
            assertThat(search(server, tokens)).isInstanceOf(SentEvidence.NotFound.class);
            assertThat(server.commands())
                    .containsSequence("AUTHENTICATE XOAUTH2 " + FIRST, "", "AUTHENTICATE XOAUTH2 " + SECOND);
        }
    }

    @Test
    void a_second_refusal_asks_the_user_to_sign_in() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("CAPABILITY", capabilities("AUTH=XOAUTH2 SASL-IR"))
                .on("AUTHENTICATE", say("TAG NO [AUTHENTICATIONFAILED] not " + SECOND))
                .start()) {
            assertThat(search(server, tokens)).isInstanceOfSatisfying(Unreachable.class, unknown -> {
                assertThat(unknown.failureClass()).isEqualTo(FailureClass.AUTH);
                assertThat(unknown.advice()).contains("Sign in");
                assertThat(unknown.toString()).doesNotContain("second-token", SECOND);
            });
            assertThat(refusals).hasValue(1);
        }
    }

    @Test
    void a_server_in_trouble_says_nothing_about_the_token() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("CAPABILITY", capabilities("AUTH=XOAUTH2 SASL-IR"))
                .on("AUTHENTICATE", say("TAG NO [UNAVAILABLE] backend"))
                .start()) {
            assertThat(search(server, tokens))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.failureClass()).isEqualTo(FailureClass.CONNECT));
            assertThat(refusals).hasValue(0);
        }
    }

    @Test
    void without_a_token_the_reason_is_passed_on() throws Exception {
        AccessTokens none = new AccessTokens() {
            @Override
            public String current() throws TokenUnavailable {
                throw TokenUnavailable.untilSignIn("Sign in again.");
            }

            @Override
            public String insteadOf(String refused) throws TokenUnavailable {
                return current();
            }
        };
        try (ScriptedImapServer server = ScriptedImapServer.script()
                .on("CAPABILITY", capabilities("AUTH=XOAUTH2"))
                .start()) {
            assertThat(search(server, none)).isInstanceOfSatisfying(Unreachable.class, unknown -> {
                assertThat(unknown.failureClass()).isEqualTo(FailureClass.AUTH);
                assertThat(unknown.advice()).isEqualTo("Sign in again.");
            });
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTHENTICATE"));
        }
    }

    @Test
    void a_server_without_token_sign_in_is_a_matter_of_configuration() throws Exception {
        try (ScriptedImapServer server = ScriptedImapServer.script().start()) {
            assertThat(search(server, tokens))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unknown -> assertThat(unknown.failureClass()).isEqualTo(FailureClass.CONFIG));
        }
    }

    private static SentEvidence search(ScriptedImapServer server, AccessTokens tokens) {
        ImapAccount account = new ImapAccount(
                "localhost", server.port(), SmtpSecurity.NONE, new Credential.OAuth("anna@example.org", tokens));
        return new SentFolder(Imap.access()).search(account, "<id@example.org>", Instant.parse("2026-11-10T09:00:00Z"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
