package org.annals.api.mailbox;

/** The sending address of a mailbox, the name shown beside it, and the server that takes its mail. */
public record MailboxSettings(String address, String displayName, SmtpServer smtp) {}
