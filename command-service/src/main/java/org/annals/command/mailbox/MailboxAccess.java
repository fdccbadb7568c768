package org.annals.command.mailbox;

import java.util.UUID;

/** Who may send from which mailbox. */
@FunctionalInterface
public interface MailboxAccess {

    /** Whether the mailbox is the user's own, or was shared with them. */
    boolean mayUse(UUID userId, UUID mailboxId);
}
