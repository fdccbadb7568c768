package org.annals.command.mailbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.SmtpServer;
import org.jspecify.annotations.Nullable;

/**
 * Who owns which mailbox and who else may use it, which one is the default, whether it is verified, its limits and the
 * sealed passwords; written in the command's transaction.
 */
public interface MailboxAccounts extends MailboxAccess {

    /** Adds the mailbox. @return whether it is the owner's first and so their default */
    boolean register(UUID mailboxId, UUID ownerId, @Nullable String sealedPassword);

    /** Which server takes the mailbox's mail, so that mailboxes of the same one are spared together. */
    void servedBy(UUID mailboxId, SmtpServer server);

    void replacePassword(UUID mailboxId, @Nullable String sealedPassword);

    /** Keeps the token of a new sign-in at the provider; an earlier sign-in counts no more. */
    void signIn(UUID mailboxId, String sealedRefreshToken);

    /** Forgets the sign-in at the provider, if there is one. */
    void signOut(UUID mailboxId);

    /** @return whether that changed anything */
    boolean makeDefault(UUID mailboxId, UUID ownerId);

    /** Lets nothing be taken from the mailbox until then; null means until it is released. */
    void hold(UUID mailboxId, HoldCause cause, @Nullable Instant until);

    void release(UUID mailboxId);

    void verified(UUID mailboxId, boolean verified);

    void share(UUID mailboxId, UUID userId);

    void unshare(UUID mailboxId, UUID userId);

    void limit(UUID mailboxId, MailboxLimits limits);

    /** Whether it is verified, or not known at all; it cannot change before the current transaction ends. */
    boolean staysVerified(UUID mailboxId);

    /** All that is known about a mailbox besides its settings. */
    Optional<MailboxAccount> account(UUID mailboxId);

    Optional<UUID> defaultOf(UUID ownerId);
}
