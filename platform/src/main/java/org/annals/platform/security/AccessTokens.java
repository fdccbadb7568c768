package org.annals.platform.security;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Issues the short-lived bearer tokens (JWT, HS256) that every request carries. */
@Component
public class AccessTokens {

    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** The claim with the user's name for people. */
    public static final String DISPLAY_NAME = "name";

    static final String ISSUER = "annals";
    static final String USERNAME = "preferred_username";
    static final String ROLE = "role";

    private final JwtEncoder encoder;

    AccessTokens(JwtSecret secret) {
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(secret.key()));
    }

    /** @param role {@code admin} or {@code sales}; becomes the authority {@code ROLE_admin} or {@code ROLE_sales} */
    public String issue(UUID userId, String username, String displayName, String role) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .id(UuidCreator.getTimeOrderedEpoch().toString())
                .subject(userId.toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim(USERNAME, username)
                .claim(DISPLAY_NAME, displayName)
                .claim(ROLE, role)
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
