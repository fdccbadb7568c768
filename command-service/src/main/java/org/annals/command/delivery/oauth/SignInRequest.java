package org.annals.command.delivery.oauth;

import java.net.URI;

/**
 * A sign-in that a user has begun. Prints without secrets.
 *
 * @param authorizationUri where to send the user's browser
 * @param state comes back with the code; a call-back with another state, or by another user, is an attack
 * @param codeVerifier to be kept, where only we can read it, until the code comes (RFC 7636)
 */
public record SignInRequest(URI authorizationUri, String state, String codeVerifier) {

    @Override
    public String toString() {
        return "SignInRequest[%s]".formatted(authorizationUri.getHost());
    }
}
