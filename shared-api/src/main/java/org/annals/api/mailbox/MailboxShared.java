package org.annals.api.mailbox;

import java.util.UUID;

/** This user may send from the mailbox, too. */
public record MailboxShared(UUID mailboxId, UUID ownerId, UUID userId) implements MailboxEvent {}
