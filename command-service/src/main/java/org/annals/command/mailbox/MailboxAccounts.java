package org.annals.command.mailbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.jspecify.annotations.Nullable;

/** Who owns which mailbox, which one is the default, and the sealed passwords; written in the command's transaction. */
public interface MailboxAccounts {

    /** Adds the mailbox. @return whether it is the owner's first and so their default */
    boolean register(UUID mailboxId, UUID ownerId, @Nullable String sealedPassword);

    void replacePassword(UUID mailboxId, @Nullable String sealedPassword);

    /** @return whether that changed anything */
    boolean makeDefault(UUID mailboxId, UUID ownerId);

    /** Lets nothing be taken from the mailbox until then; null means until it is released. */
    void hold(UUID mailboxId, HoldCause cause, @Nullable Instant until);

    void release(UUID mailboxId);

    Optional<UUID> ownerOf(UUID mailboxId);

    Optional<UUID> defaultOf(UUID ownerId);

    Optional<String> sealedPassword(UUID mailboxId);
}
