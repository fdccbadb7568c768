package org.annals.api.mailbox;

import java.util.UUID;

/** Messages may leave the mailbox again. */
public record MailboxReleased(UUID mailboxId, UUID ownerId, String why) implements MailboxEvent {}
