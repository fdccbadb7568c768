package org.annals.api.mailbox;

import java.util.UUID;

/** The mailbox's server signed it in and took a message from the mailbox to itself. */
public record MailboxVerified(UUID mailboxId, UUID ownerId, String messageId) implements MailboxEvent {}
