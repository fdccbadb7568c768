package org.annals.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {
    private static final JwtSecret SECRET = new JwtSecret(
            new MockEnvironment().withProperty(JwtSecret.SETTING, "kX2p9vQ7mZ4sT8wL1yB6nC3dF5gH0jRaEuOiPqWsKzM="));

    private final Later clock = new Later();
    private final RememberedTokens tokens =
            new RememberedTokens(TokenVerification.signatures(SECRET), TokenVerification.ours(clock));
    private final String token = new AccessTokens(SECRET).issue(UUID.randomUUID(), "somchai", "Somchai", "sales");

    @Test
    void a_token_that_was_good_once_is_refused_when_its_time_is_over() {
        assertThat(tokens.decode(token).getClaimAsString(AccessTokens.ROLE)).isEqualTo("sales");
        assertThat(tokens.decode(token)).isSameAs(tokens.decode(token));

        clock.now = clock.now.plus(AccessTokens.LIFETIME).plusSeconds(11);

        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void the_same_token_with_another_signature_is_another_token() {
        tokens.decode(token);
        String forged = token.substring(0, token.length() - 6) + "AAAAAA";

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
    }

    private static final class Later extends Clock {
        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
