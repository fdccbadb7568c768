package org.annals.command.delivery.submission;

import java.util.Objects;

/** How a mailbox signs in to its servers. Prints without secrets. */
public sealed interface Credential {

    /** The server asks for no sign-in. */
    record None() implements Credential {}

    /** @param password null when it was never entered: an attempt then ends before any connection */
    record Password(String username, String password) implements Credential {

        public Password {
            Objects.requireNonNull(username, "username");
        }

        @Override
        public String toString() {
            return "Password[username=%s, password=%s]".formatted(username, password == null ? "none" : "***");
        }
    }

    /** Sign-in with an access token, by XOAUTH2 or OAUTHBEARER (RFC 7628), whichever the server offers. */
    record OAuth(String username, AccessTokens tokens) implements Credential {

        public OAuth {
            Objects.requireNonNull(username, "username");
            Objects.requireNonNull(tokens, "tokens");
        }

        @Override
        public String toString() {
            return "OAuth[username=%s]".formatted(username);
        }
    }

    /** @param username null or blank when the server asks for no login */
    static Credential of(String username, String password) {
        return username == null || username.isBlank() ? new None() : new Password(username, password);
    }
}
