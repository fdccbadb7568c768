package org.annals.api.mailbox;

import java.util.UUID;

/** This user may no longer send from the mailbox. What they already asked for stays asked for. */
public record MailboxUnshared(UUID mailboxId, UUID ownerId, UUID userId) implements MailboxEvent {}
