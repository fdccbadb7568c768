package org.annals.command.mailbox;

import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.ImapServer;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.delivery.evidence.ImapAccount;
import org.annals.command.delivery.submission.SmtpAccount;
import org.jspecify.annotations.Nullable;

/** Everything needed to submit mail from a mailbox. The password is never printed. */
public record SendingAccount(
        UUID mailboxId,
        UUID ownerId,
        MailboxSettings settings,
        @Nullable String password) {

    /** The same as the submission engine wants it. */
    public SmtpAccount smtpAccount() {
        SmtpServer server = settings.smtp();
        return new SmtpAccount(server.host(), server.port(), server.security(), server.username(), password);
    }

    /** Where the mailbox can be read, when it can; never without signing in. */
    public Optional<ImapAccount> imapAccount() {
        ImapServer imap = settings.imap();
        String username = settings.smtp().username();
        return imap == null || username == null
                ? Optional.empty()
                : Optional.of(new ImapAccount(imap.host(), imap.port(), imap.security(), username, password));
    }

    @Override
    public String toString() {
        return "SendingAccount[" + mailboxId + "]";
    }
}
