package org.annals.command.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.annals.api.mailbox.ImapServer;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SignInProvider;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.input.EmailAddress;
import org.annals.command.input.SingleLine;
import org.annals.command.input.Typed;
import org.annals.platform.crypto.Sealer;
import org.jspecify.annotations.Nullable;

/** What is typed about a mailbox. */
record MailboxRequest(
        @NotNull @EmailAddress String address,
        @NotBlank @SingleLine @Size(max = 100) String displayName,
        @NotNull @Valid Smtp smtp,
        @Nullable @Valid Imap imap) {

    /** Where the mailbox can be read, with the user name and password of sending. */
    record Imap(
            @NotBlank @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9._:\\[\\]-]+", message = "must be a host name or an IP address") String host,

            @Min(1) @Max(65_535) int port,
            @NotNull Security security) {}

    /**
     * The server that takes the mail. A password that is not given leaves the stored one as it is. With a provider there is
     * no password, and the user name is the address unless given.
     */
    record Smtp(
            @NotBlank @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9._:\\[\\]-]+", message = "must be a host name or an IP address") String host,

            @Min(1) @Max(65_535) int port,
            @NotNull Security security,
            @Nullable @SingleLine @Size(max = 254) String username,
            @Nullable @SingleLine @Size(max = 500) String password,
            @Nullable Provider provider) {

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /** How the connection is protected. */
    enum Security {
        @JsonProperty("none")
        NONE,
        @JsonProperty("starttls")
        STARTTLS,
        @JsonProperty("tls")
        TLS
    }

    /** Whom the owner signs in with instead of entering a password. */
    enum Provider {
        @JsonProperty("google")
        GOOGLE,
        @JsonProperty("microsoft")
        MICROSOFT
    }

    MailboxSettings settings() {
        SignInProvider provider = smtp.provider() == null
                ? null
                : SignInProvider.valueOf(smtp.provider().name());
        String username = Typed.text(smtp.username());
        return new MailboxSettings(
                address,
                displayName.strip(),
                new SmtpServer(
                        smtp.host().strip(),
                        smtp.port(),
                        SmtpSecurity.valueOf(smtp.security().name()),
                        username == null && provider != null ? address : username,
                        provider),
                imap == null
                        ? null
                        : new ImapServer(
                                imap.host().strip(),
                                imap.port(),
                                SmtpSecurity.valueOf(imap.security().name())));
    }

    @Nullable String sealedPassword(Sealer sealer, UUID mailboxId) {
        return smtp.password() == null || smtp.password().isEmpty()
                ? null
                : sealer.seal(smtp.password(), mailboxId.toString());
    }
}
