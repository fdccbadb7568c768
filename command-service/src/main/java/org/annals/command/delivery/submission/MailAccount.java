package org.annals.command.delivery.submission;

import org.annals.api.mailbox.SmtpSecurity;

/** A server of a user's mailbox and how to sign in there. */
public interface MailAccount {

    String host();

    int port();

    SmtpSecurity security();

    Credential credential();

    default boolean hasLogin() {
        return !(credential() instanceof Credential.None);
    }
}
