package org.annals.query.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes the mailbox's mail.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param username null when the server asks for no sign-in
 * @param provider {@code google} or {@code microsoft}, whom the owner signs in with; null with a password or no sign-in
 * @param signedIn whether the owner has signed in with the provider
 */
public record SmtpAccount(
        String host,
        int port,
        String security,
        @Nullable String username,
        boolean hasPassword,
        @Nullable String provider,
        boolean signedIn) {}
