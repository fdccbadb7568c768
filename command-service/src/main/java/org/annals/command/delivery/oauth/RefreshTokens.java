package org.annals.command.delivery.oauth;

import org.annals.command.delivery.submission.TokenUnavailable;

/** Where one mailbox's refresh token is kept, sealed, for all processes. */
public interface RefreshTokens {

    /** The right to spend the refresh token, until it is closed. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /** Waits until nobody else spends the token: a provider may take one that is spent twice for stolen. */
    Turn turn() throws TokenUnavailable;

    /** The token to use now; null when the user has not signed in. */
    String current() throws TokenUnavailable;

    /**
     * The provider has replaced the token; from now on only this one works. May throw: it is then told again before the
     * next use, as long as this process lives.
     */
    void replacedBy(String refreshToken);
}
