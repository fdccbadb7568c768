package org.annals.command.delivery;

import org.annals.api.mailbox.SmtpServer;
import org.annals.command.delivery.submission.SmtpAccount;
import org.annals.command.mailbox.SendingAccount;

/** A mailbox as the submission engine wants it. */
public final class SmtpAccounts {

    private SmtpAccounts() {}

    public static SmtpAccount of(SendingAccount account) {
        SmtpServer server = account.settings().smtp();
        return new SmtpAccount(server.host(), server.port(), server.security(), server.username(), account.password());
    }
}
