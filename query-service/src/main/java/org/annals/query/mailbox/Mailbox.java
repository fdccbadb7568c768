package org.annals.query.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/** A user's own sending account. The password itself is never shown. */
public record Mailbox(
        UUID id,
        UUID ownerId,
        String ownerName,
        String address,
        @Nullable String displayName,
        SmtpAccount smtp,
        @Nullable ImapAccount imap,
        boolean isDefault,
        @Nullable MailboxHold hold,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
