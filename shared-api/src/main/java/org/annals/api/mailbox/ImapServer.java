package org.annals.api.mailbox;

/** Where a mailbox can be read (RFC 9051). The user name and the password are those of sending. */
public record ImapServer(String host, int port, SmtpSecurity security) {}
