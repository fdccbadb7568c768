package org.annals.platform.problem;

/** Sign-in failed: 401 {@code bad-credentials}. Never says which part was wrong. */
public final class BadCredentials extends Refusal {

    public BadCredentials() {
        super("The user name or the password is wrong, or the session has ended.");
    }
}
