package org.annals.api.mailbox;

/**
 * The sending address of a mailbox, the name shown beside it, the server that takes its mail, and where it can be read.
 *
 * @param imap null when the mailbox cannot be read; then nobody but a person settles what became of a message in doubt
 */
public record MailboxSettings(String address, String displayName, SmtpServer smtp, ImapServer imap) {

    /** A mailbox that only sends. */
    public MailboxSettings(String address, String displayName, SmtpServer smtp) {
        this(address, displayName, smtp, null);
    }
}
