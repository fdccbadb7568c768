package org.annals.api.mailbox;

import java.util.UUID;

/** The mailbox has these limits of its own from now on. */
public record MailboxLimitsChanged(UUID mailboxId, UUID ownerId, MailboxLimits limits) implements MailboxEvent {}
