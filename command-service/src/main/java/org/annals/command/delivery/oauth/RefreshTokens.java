package org.annals.command.delivery.oauth;

/** Where one mailbox's refresh token is kept, sealed. */
public interface RefreshTokens {

    /** The token to use now; null when the user has not signed in. */
    String current();

    /**
     * The provider has replaced the token; from now on only this one works. May throw: it is then told again before the
     * next use, as long as this process lives.
     */
    void replacedBy(String refreshToken);
}
