package org.annals.command.delivery.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.command.delivery.oauth.ScriptedTokenServer.Answer;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.command.delivery.submission.TestCertificate;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OAuthClientTest {

    private static final String SECRET = "client-secret";
    private static final URI REDIRECT = URI.create("https://crm.example.org/oauth/callback");
    private static final Instant NOW = Instant.parse("2026-11-10T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final TargetGuard LOOPBACK_ALLOWED = new TargetGuard("localhost");

    @Test
    void a_refresh_token_buys_an_access_token() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(
                Answer.token("fresh", ",\"expires_in\":3600,\"refresh_token\":\"next\""))) {
            Grant grant = client(server).refresh("old+/=");

            assertThat(grant).isEqualTo(new Grant("fresh", NOW.plusSeconds(3600), "next"));
            assertThat(server.requests())
                    .containsExactly(Map.of(
                            "grant_type", "refresh_token",
                            "refresh_token", "old+/=",
                            "client_id", "our-client",
                            "client_secret", SECRET));
        }
    }

    @Test
    void a_provider_may_keep_life_and_refresh_token_to_itself() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(Answer.token("fresh", ""))) {
            assertThat(client(server).refresh("old")).isEqualTo(new Grant("fresh", NOW.plusSeconds(300), null));
        }
    }

    @ParameterizedTest
    @CsvSource({"-5, 0", "9223372036854775807, 86400", "'\"3599\"', 3599", "null, 300"})
    void an_odd_life_is_bounded(String stated, long seconds) throws Exception {
        try (ScriptedTokenServer server =
                ScriptedTokenServer.answering(Answer.token("fresh", ",\"expires_in\":" + stated))) {
            assertThat(client(server).refresh("old").expiresAt()).isEqualTo(NOW.plusSeconds(seconds));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant, AUTH, false",
        "interaction_required, AUTH, false",
        "invalid_client, CONFIG, false",
        "invalid_scope, CONFIG, false",
        "unheard_of, CONFIG, false",
        "temporarily_unavailable, CONNECT, true"
    })
    void a_refusal_says_whose_turn_it_is(String code, FailureClass expected, boolean temporary) throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(Answer.error(code))) {
            assertClass(refreshFails(client(server)), expected, temporary);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, CONNECT", "503, CONNECT", "429, CONNECT", "404, CONFIG", "302, CONFIG"})
    void a_status_without_reason_is_told_apart(int status, FailureClass expected) throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(Answer.json(status, "<html>no</html>"))) {
            assertClass(refreshFails(client(server)), expected, expected == FailureClass.CONNECT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"token_type\":\"Bearer\"}",
                "{\"access_token\":42,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\\r\\nMAIL FROM:<x>\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"mac\",\"token_type\":\"mac\"}"
            })
    void an_unusable_answer_is_no_token(String body) throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(Answer.json(200, body))) {
            assertClass(refreshFails(client(server)), FailureClass.CONNECT, true);
        }
    }

    @Test
    void an_answer_without_end_is_left() throws Exception {
        Answer flood = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(block);
            }
        };
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(flood)) {
            assertClass(refreshFails(client(server)), FailureClass.CONNECT, true);
        }
    }

    @Test
    void a_silent_endpoint_is_not_waited_for_long() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            OAuthClient impatient = new OAuthClient(
                    provider(URI.create("http://localhost:" + silent.getLocalPort() + "/token")),
                    LOOPBACK_ALLOWED,
                    CLOCK,
                    Duration.ofMillis(300));

            assertClass(refreshFails(impatient), FailureClass.CONNECT, true);
        }
    }

    @Test
    void an_endpoint_that_stalls_in_its_answer_is_not_waited_for_long() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(Answer.json(200, "{}"))) {
            ScriptedTokenServer stalling = ScriptedTokenServer.answering(exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                await(server);
            });
            try (stalling) {
                OAuthClient impatient =
                        new OAuthClient(provider(stalling.uri()), LOOPBACK_ALLOWED, CLOCK, Duration.ofMillis(500));

                assertClass(refreshFails(impatient), FailureClass.CONNECT, true);
            }
        }
    }

    private static void await(ScriptedTokenServer server) {
        try {
            server.closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_closed_port_is_tried_again_later() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }

        assertClass(
                refreshFails(client(URI.create("http://localhost:" + port + "/token"), LOOPBACK_ALLOWED)),
                FailureClass.CONNECT,
                true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1/token", "http://localhost/token", "ftp://192.0.2.1/token", "token"})
    void plain_http_is_only_for_an_allowed_loopback_host(String uri) {
        TokenUnavailable refusal = refreshFails(client(URI.create(uri), new TargetGuard("192.0.2.1")));

        assertThat(refusal.classification().failureClass())
                .as(refusal.getMessage())
                .isIn(FailureClass.CONFIG, FailureClass.CONNECT);
        assertThat(refusal.getMessage()).doesNotContain(SECRET);
    }

    @Test
    void an_endpoint_inside_our_network_is_not_asked() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(Answer.token("fresh", ""))) {
            TokenUnavailable refusal = refreshFails(client(server.uri(), new TargetGuard(null)));

            assertClass(refusal, FailureClass.CONFIG, false);
            assertThat(refusal.getMessage()).contains(TargetGuard.SETTING);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void an_untrusted_certificate_gets_no_secrets() throws Exception {
        TestCertificate stranger = TestCertificate.issuedFor("dns:localhost");
        try (ScriptedTokenServer server = ScriptedTokenServer.encrypted(stranger.server(), Answer.token("fresh", ""))) {
            assertClass(refreshFails(client(server)), FailureClass.CONFIG, false);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (ScriptedTokenServer elsewhere = ScriptedTokenServer.answering(Answer.token("fresh", ""));
                ScriptedTokenServer server = ScriptedTokenServer.answering(exchange -> {
                    exchange.getResponseHeaders()
                            .add("Location", elsewhere.uri().toString());
                    exchange.sendResponseHeaders(307, -1);
                })) {
            assertClass(refreshFails(client(server)), FailureClass.CONFIG, false);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void a_sign_in_sends_the_user_to_the_provider_with_a_challenge_and_redeems_the_code() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(
                Answer.token("fresh", ",\"expires_in\":3600,\"refresh_token\":\"lasting\""))) {
            OAuthClient client = client(server);

            SignInRequest request = client.signIn(REDIRECT, "anna@example.org");
            Grant grant = client.redeem("the-code", REDIRECT, request.codeVerifier());

            Map<String, String> query = query(request.authorizationUri());
            assertThat(request.authorizationUri().toString())
                    .startsWith("https://provider.example/authorize?access_type=offline&");
            assertThat(query)
                    .containsEntry("response_type", "code")
                    .containsEntry("client_id", "our-client")
                    .containsEntry("redirect_uri", REDIRECT.toString())
                    .containsEntry("scope", "mail.send mail.read")
                    .containsEntry("state", request.state())
                    .containsEntry("code_challenge_method", "S256")
                    .containsEntry("code_challenge", Pkce.challenge(request.codeVerifier()))
                    .containsEntry("login_hint", "anna@example.org")
                    .doesNotContainValue(request.codeVerifier());
            assertThat(server.requests())
                    .containsExactly(Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            "the-code",
                            "redirect_uri",
                            REDIRECT.toString(),
                            "code_verifier",
                            request.codeVerifier(),
                            "client_id",
                            "our-client",
                            "client_secret",
                            SECRET));
            assertThat(grant.refreshToken()).isEqualTo("lasting");
        }
    }

    @Test
    void the_challenge_is_that_of_the_standard() {
        // RFC 7636 appendix B
        assertThat(Pkce.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void each_sign_in_has_secrets_of_its_own() {
        OAuthClient client = client(URI.create("https://provider.example/token"), LOOPBACK_ALLOWED);
        SignInRequest one = client.signIn(REDIRECT, null);
        SignInRequest two = client.signIn(REDIRECT, null);

        assertThat(one.state()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(two.state());
        assertThat(one.codeVerifier()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(two.codeVerifier());
        assertThat(query(one.authorizationUri())).doesNotContainKey("login_hint");
    }

    @Test
    void access_for_a_moment_only_is_no_sign_in() throws Exception {
        try (ScriptedTokenServer server = ScriptedTokenServer.answering(Answer.token("fresh", ""))) {
            TokenUnavailable refusal = catchThrowableOfType(
                    TokenUnavailable.class, () -> client(server).redeem("code", REDIRECT, "verifier"));

            assertClass(refusal, FailureClass.CONFIG, false);
        }
    }

    @Test
    void nothing_prints_its_secrets() {
        OAuthClient client = client(URI.create("https://provider.example/token"), LOOPBACK_ALLOWED);
        SignInRequest request = client.signIn(REDIRECT, null);

        assertThat(provider(URI.create("https://provider.example/token")).toString())
                .doesNotContain(SECRET);
        assertThat(new Grant("access", NOW, "refresh").toString()).doesNotContain("access,", "refresh]");
        assertThat(request.toString()).doesNotContain(request.codeVerifier(), request.state());
    }

    private static void assertClass(TokenUnavailable refusal, FailureClass expected, boolean temporary) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.classification().failureClass())
                .as(refusal.getMessage())
                .isEqualTo(expected);
        assertThat(refusal.classification().temporary()).isEqualTo(temporary);
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain(SECRET, "old");
    }

    private static TokenUnavailable refreshFails(OAuthClient client) {
        return catchThrowableOfType(TokenUnavailable.class, () -> client.refresh("old"));
    }

    private static OAuthClient client(ScriptedTokenServer server) {
        return client(server.uri(), LOOPBACK_ALLOWED);
    }

    private static OAuthClient client(URI tokenEndpoint, TargetGuard guard) {
        return new OAuthClient(provider(tokenEndpoint), guard, CLOCK);
    }

    static OAuthProvider provider(URI tokenEndpoint) {
        return new OAuthProvider(
                URI.create("https://provider.example/authorize?access_type=offline"),
                tokenEndpoint,
                "our-client",
                SECRET,
                "mail.send mail.read");
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
