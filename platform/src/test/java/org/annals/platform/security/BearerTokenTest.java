package org.annals.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.annals.sample.Http.Answer;
import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest extends HttpTest {

    private static final String SAMPLES = "/api/v1/samples";

    @Test
    void our_own_token_opens_the_api() {
        assertThat(http.get(SAMPLES).status()).isEqualTo(200);
    }

    @Test
    void a_token_lives_for_fifteen_minutes_and_has_a_name_of_its_own() throws Exception {
        var first = SignedJWT.parse(tokens.issue(SOMCHAI, "somchai", "Somchai", "sales"))
                .getJWTClaimsSet();
        var second = SignedJWT.parse(tokens.issue(SOMCHAI, "somchai", "Somchai", "sales"))
                .getJWTClaimsSet();

        assertThat(first.getExpirationTime().getTime() - first.getIssueTime().getTime())
                .isEqualTo(15 * 60 * 1000);
        assertThat(first.getIssuer()).isEqualTo("annals");
        assertThat(first.getJWTID()).isNotEqualTo(second.getJWTID());
    }

    @Test
    void without_a_token_nobody_comes_in() {
        var answer = http.asNobody().get(SAMPLES);

        assertUnauthenticated(answer);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void control_characters_in_a_header_are_refused() {
        var answer = http.raw("GET " + SAMPLES + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \u0085\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("a header has characters we refuse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJIUzI1NiJ9..", "null", "\u00e9", "a b", "Bearer"})
    void nonsense_is_no_token(String token) {
        assertUnauthenticated(
                http.asNobody().with("Authorization", "Bearer " + token).get(SAMPLES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRtaW46YWRtaW4=", "Negotiate x", "Bearer"})
    void other_ways_to_sign_in_do_not_exist(String authorization) {
        assertUnauthenticated(
                http.asNobody().with("Authorization", authorization).get(SAMPLES));
    }

    @Test
    void a_token_in_the_address_is_not_looked_at() {
        var token = tokens.issue(SOMCHAI, "somchai", "Somchai", "sales");

        assertUnauthenticated(http.asNobody().get(SAMPLES + "?access_token=" + token));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        assertUnauthenticated(
                http.as(new PlainJWT(claims().build()).serialize()).get(SAMPLES));
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws JOSEException {
        var theirs = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        assertUnauthenticated(
                http.as(signed(claims().build(), JWSAlgorithm.HS256, theirs)).get(SAMPLES));
    }

    @Test
    void a_token_that_was_changed_is_refused() {
        var parts = tokens.issue(SOMCHAI, "somchai", "Somchai", "sales").split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("\"sales\"", "\"admin\"").getBytes(StandardCharsets.UTF_8));

        assertUnauthenticated(http.as(parts[0] + "." + forged + "." + parts[2]).get(SAMPLES));
    }

    @Test
    void only_the_algorithm_that_we_use_is_accepted() throws JOSEException {
        // HMAC pads a key with zeros, so this is the very same key at the length that HS512 asks for.
        var key = Arrays.copyOf(Base64.getDecoder().decode(SECRET), 64);

        assertUnauthenticated(
                http.as(signed(claims().build(), JWSAlgorithm.HS512, key)).get(SAMPLES));
    }

    @Test
    void a_token_of_ours_with_the_wrong_claims_is_refused() throws JOSEException {
        var now = Instant.now();
        var wrong = List.of(
                claims().expirationTime(Date.from(now.minusSeconds(60))),
                claims().expirationTime(null),
                claims().notBeforeTime(Date.from(now.plusSeconds(600))),
                claims().issuer("somebody-else"),
                claims().issuer(null),
                claims().subject(null),
                claims().subject(" "),
                claims().claim("role", "root"),
                claims().claim("role", List.of("admin")),
                claims().claim("role", null));

        assertUnauthenticatedAll(wrong);
        assertThat(http.as(ours(claims())).get(SAMPLES).status()).isEqualTo(200);
    }

    @Test
    void what_is_for_admins_is_for_admins() {
        assertThat(asAdmin().get(SAMPLES + "/secret").text()).isEqualTo("for admins");
        var answer = http.get(SAMPLES + "/secret");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/auth/login",
        "POST, /api/v1/auth/refresh",
        "POST, /api/v1/auth/logout",
        "GET, /api/health"
    })
    void the_open_doors_stay_open_to_an_expired_token(String method, String path) throws JOSEException {
        var expired = ours(claims().expirationTime(Date.from(Instant.now().minusSeconds(60))));
        var answer = method.equals("GET")
                ? http.as(expired).get(path)
                : http.as(expired).post(path, "{}");

        assertThat(answer.status()).isNotEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/auth/login", "POST, /api/health", "GET, /api/v1/auth", "POST, /api/v1/auth/login/x"})
    void beside_an_open_door_is_a_wall(String method, String path) {
        var answer = method.equals("GET")
                ? http.asNobody().get(path)
                : http.asNobody().post(path, "{}");

        assertUnauthenticated(answer);
    }

    @Test
    void other_origins_get_no_permission() {
        var answer = http.with("X-Forwarded-Host", "evil.example")
                .with("Origin-Probe", "1")
                .get(SAMPLES);

        assertThat(answer.raw().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
    }

    @Test
    void there_is_no_session() {
        assertThat(http.get(SAMPLES).header("Set-Cookie")).isNull();
        assertThat(http.asNobody().get(SAMPLES).header("Set-Cookie")).isNull();
    }

    private void assertUnauthenticatedAll(List<JWTClaimsSet.Builder> wrong) throws JOSEException {
        for (var claims : wrong) {
            assertUnauthenticated(http.as(ours(claims)).get(SAMPLES));
        }
    }

    private static void assertUnauthenticated(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.text()).doesNotContain("Jwt", "JWT", "signature");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("annals")
                .subject(SOMCHAI.toString())
                .claim("role", "sales")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static String ours(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims.build(), JWSAlgorithm.HS256, Base64.getDecoder().decode(SECRET));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, byte[] key) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
