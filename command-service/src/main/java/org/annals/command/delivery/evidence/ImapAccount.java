package org.annals.command.delivery.evidence;

import java.util.Objects;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.Credential;
import org.annals.command.delivery.submission.MailAccount;

/** Where and how a user's mailbox can be read. Prints without secrets. */
public record ImapAccount(String host, int port, SmtpSecurity security, Credential credential) implements MailAccount {

    public ImapAccount {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        if (credential == null || credential instanceof Credential.None) {
            throw new IllegalArgumentException("a mailbox is never readable without signing in");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535");
        }
    }

    public ImapAccount(String host, int port, SmtpSecurity security, String username, String password) {
        this(host, port, security, Credential.of(username, password));
    }
}
