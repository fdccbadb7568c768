package org.annals.command.delivery.submission;

/** The steps of a submission, in the order of RFC 5321; with implicit TLS the handshake comes before the greeting. */
public enum Phase {
    DNS,
    CONNECT,
    GREETING,
    EHLO,
    TLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** The message itself, up to but without the final dot. */
    BODY,
    /** The final dot and the answer to it. */
    DOT,
    QUIT,
    /** Beside the submission: what is read from the mailbox over IMAP (RFC 9051) once signed in. */
    IMAP
}
