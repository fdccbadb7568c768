package org.annals.command.delivery.submission;

import java.util.Objects;
import org.annals.api.mailbox.SmtpSecurity;

/**
 * Where and how a user's own mail server takes messages.
 *
 * @param username null or blank when the server asks for no login
 * @param password null when the server asks for no login; never printed
 */
public record SmtpAccount(String host, int port, SmtpSecurity security, String username, String password) {

    public SmtpAccount {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535");
        }
    }

    boolean hasLogin() {
        return username != null && !username.isBlank();
    }

    @Override
    public String toString() {
        return "SmtpAccount[%s:%d, %s, username=%s, password=%s]"
                .formatted(host, port, security, username, password == null ? "none" : "***");
    }
}
