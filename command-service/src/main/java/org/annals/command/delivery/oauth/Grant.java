package org.annals.command.delivery.oauth;

import java.time.Instant;

/**
 * What a token endpoint gave (RFC 6749 section 5.1). Prints without secrets.
 *
 * @param refreshToken null when the provider gave no new one: the one in use stays valid
 */
public record Grant(String accessToken, Instant expiresAt, String refreshToken) {

    @Override
    public String toString() {
        return "Grant[accessToken=***, expiresAt=%s, refreshToken=%s]"
                .formatted(expiresAt, refreshToken == null ? "none" : "***");
    }
}
