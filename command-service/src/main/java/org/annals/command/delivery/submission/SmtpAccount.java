package org.annals.command.delivery.submission;

import java.util.Objects;
import org.annals.api.mailbox.SmtpSecurity;

/** Where and how a user's own mail server takes messages. Prints without secrets. */
public record SmtpAccount(String host, int port, SmtpSecurity security, Credential credential) implements MailAccount {

    public SmtpAccount {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(credential, "credential");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535");
        }
    }

    /**
     * @param username null or blank when the server asks for no login
     * @param password null when the server asks for no login
     */
    public SmtpAccount(String host, int port, SmtpSecurity security, String username, String password) {
        this(host, port, security, Credential.of(username, password));
    }
}
