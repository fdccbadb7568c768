package org.annals.command.mailbox;

import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.ImapServer;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.delivery.evidence.ImapAccount;
import org.annals.command.delivery.submission.Credential;
import org.annals.command.delivery.submission.SmtpAccount;

/** Everything needed to submit mail from a mailbox. Secrets are never printed. */
public record SendingAccount(UUID mailboxId, MailboxAccount account, MailboxSettings settings, Credential credential) {

    /** The same as the submission engine wants it. */
    public SmtpAccount smtpAccount() {
        SmtpServer server = settings.smtp();
        return new SmtpAccount(server.host(), server.port(), server.security(), credential);
    }

    /** Where the mailbox can be read, when it can; never without signing in. */
    public Optional<ImapAccount> imapAccount() {
        ImapServer imap = settings.imap();
        return imap == null || credential instanceof Credential.None
                ? Optional.empty()
                : Optional.of(new ImapAccount(imap.host(), imap.port(), imap.security(), credential));
    }

    @Override
    public String toString() {
        return "SendingAccount[" + mailboxId + "]";
    }
}
