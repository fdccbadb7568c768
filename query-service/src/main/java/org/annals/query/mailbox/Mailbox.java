package org.annals.query.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A user's own sending account. The password itself is never shown. Those it is shared with are told neither its server
 * nor its sign-in.
 *
 * @param smtp null for those it is shared with
 * @param usable whether the reader may send from it
 * @param verification null unless it is unverified and the latest try to verify it failed
 * @param provider the provider its limits come from where it has none of its own, such as {@code GMAIL}
 * @param ownLimits set for this mailbox; its provider's count where they are null
 * @param limits that count
 * @param sharedWith empty for those it is shared with
 */
public record Mailbox(
        UUID id,
        UUID ownerId,
        String ownerName,
        String address,
        @Nullable String displayName,
        @Nullable SmtpAccount smtp,
        @Nullable ImapAccount imap,
        boolean isDefault,
        boolean usable,
        boolean verified,
        @Nullable VerificationFailure verification,
        @Nullable MailboxHold hold,
        String provider,
        Limits ownLimits,
        Limits limits,
        List<Grantee> sharedWith,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
