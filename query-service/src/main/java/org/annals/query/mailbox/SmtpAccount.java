package org.annals.query.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes the mailbox's mail.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param username null when the server asks for no sign-in
 */
public record SmtpAccount(
        String host, int port, String security, @Nullable String username, boolean hasPassword) {}
