package org.annals.query.mailbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A mailbox with the name of its owner. */
@Entity
@Immutable
@Table(schema = "read", name = "mailbox_listing")
class MailboxRow {

    @Id
    private UUID id;

    private UUID ownerId;
    private String ownerName;
    private String address;
    private @Nullable String displayName;
    private String host;
    private int port;
    private String security;
    private @Nullable String username;
    private boolean hasPassword;
    private @Nullable String imapHost;
    private @Nullable Integer imapPort;
    private @Nullable String imapSecurity;
    private boolean isDefault;
    private @Nullable String holdCause;
    private @Nullable Instant heldUntil;
    private @Nullable String holdAdvice;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    Mailbox answer() {
        return new Mailbox(
                id,
                ownerId,
                ownerName,
                address,
                displayName,
                new SmtpAccount(host, port, security, username, hasPassword),
                imapHost == null ? null : new ImapAccount(imapHost, imapPort, imapSecurity),
                isDefault,
                holdCause == null ? null : new MailboxHold(holdCause, heldUntil, holdAdvice),
                createdAt,
                updatedAt,
                version);
    }
}
