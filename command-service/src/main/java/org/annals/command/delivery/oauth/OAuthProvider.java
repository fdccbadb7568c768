package org.annals.command.delivery.oauth;

import java.net.URI;
import java.util.Objects;

/**
 * A mail provider's authorization server and our registration there. Prints without secrets.
 *
 * @param authorizationEndpoint where users sign in; parameters a provider wants besides the standard ones, such as
 *     {@code access_type=offline}, are part of it
 * @param clientSecret null for a public client
 * @param scope what to ask for, separated by spaces
 */
public record OAuthProvider(
        URI authorizationEndpoint, URI tokenEndpoint, String clientId, String clientSecret, String scope) {

    public OAuthProvider {
        Objects.requireNonNull(authorizationEndpoint, "authorizationEndpoint");
        Objects.requireNonNull(tokenEndpoint, "tokenEndpoint");
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(scope, "scope");
    }

    @Override
    public String toString() {
        return "OAuthProvider[%s, clientId=%s, clientSecret=%s]"
                .formatted(tokenEndpoint, clientId, clientSecret == null ? "none" : "***");
    }
}
