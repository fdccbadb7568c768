package org.annals.api.mailbox;

/**
 * Where a mailbox submits its mail. The password is never part of it.
 *
 * @param username null when the server asks for no sign-in
 * @param provider whom the owner signs in with instead of entering a password; null for a password or no sign-in
 */
public record SmtpServer(String host, int port, SmtpSecurity security, String username, SignInProvider provider) {

    /** A server with a user name and password, or without any sign-in. */
    public SmtpServer(String host, int port, SmtpSecurity security, String username) {
        this(host, port, security, username, null);
    }
}
