package org.annals.api.mailbox;

import java.util.UUID;

/** This mailbox, and no other of its owner, is the owner's default. */
public record MailboxMadeDefault(UUID mailboxId, UUID ownerId) implements MailboxEvent {}
