package org.annals.api.mailbox;

import java.util.UUID;

/** The owner has this mailbox from now on; their first one is their default. */
public record MailboxRegistered(
        UUID mailboxId, UUID ownerId, MailboxSettings settings, boolean hasPassword, boolean isDefault)
        implements MailboxEvent {}
