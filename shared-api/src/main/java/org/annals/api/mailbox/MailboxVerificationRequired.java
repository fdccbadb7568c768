package org.annals.api.mailbox;

import java.util.UUID;

/**
 * Nothing is sent from the mailbox before it is verified. A mailbox that this never happened to is one of before
 * verification was asked for, and counts as verified.
 */
public record MailboxVerificationRequired(UUID mailboxId, UUID ownerId, String why) implements MailboxEvent {}
