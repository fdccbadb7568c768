package org.annals.api.mailbox;

/**
 * Where a mailbox submits its mail. The password is never part of it.
 *
 * @param username null when the server asks for no sign-in
 */
public record SmtpServer(String host, int port, SmtpSecurity security, String username) {}
