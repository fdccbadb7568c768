package org.annals.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** Which tokens are ours: HS256 with our secret, our issuer, a subject, a role we know, and still in time. */
@Configuration(proxyBeanMethods = false)
class TokenVerification {

    private static final Set<String> ROLES = Set.of("admin", "sales");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    @Bean
    RememberedTokens jwtDecoder(JwtSecret secret) {
        return new RememberedTokens(signatures(secret), ours(Clock.systemUTC()));
    }

    static JwtDecoder signatures(JwtSecret secret) {
        var decoder = NimbusJwtDecoder.withSecretKey(secret.key())
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return decoder;
    }

    static OAuth2TokenValidator<Jwt> ours(Clock clock) {
        var inTime = new JwtTimestampValidator(CLOCK_SKEW);
        inTime.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                inTime,
                new JwtIssuerValidator(AccessTokens.ISSUER),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<Object>(
                        AccessTokens.ROLE, role -> role instanceof String name && ROLES.contains(name))));
    }

    @Bean
    JwtAuthenticationConverter jwtAuthenticationConverter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> List.<GrantedAuthority>of(
                new SimpleGrantedAuthority("ROLE_" + token.getClaimAsString(AccessTokens.ROLE))));
        return converter;
    }
}
