package org.annals.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once, and what it says each time it comes: a client sends the same one with each request
 * for a quarter of an hour.
 */
final class RememberedTokens implements JwtDecoder {
    private static final int MOST = 2_000;

    private final Cache<String, Jwt> signed = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(AccessTokens.LIFETIME)
            .build();
    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> validator;

    /** @param signatures refuses what was not signed by us, and asks nothing else */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator) {
        this.signatures = signatures;
        this.validator = validator;
    }

    /** Whether this is a token that was ours when it came before. */
    boolean knows(String token) {
        return signed.getIfPresent(token) != null;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = signed.get(token, signatures::decode);
        OAuth2TokenValidatorResult result = validator.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("the token does not hold", result.getErrors());
        }
        return jwt;
    }
}
