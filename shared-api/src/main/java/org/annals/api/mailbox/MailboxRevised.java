package org.annals.api.mailbox;

import java.util.UUID;

/** The mailbox now has these settings. */
public record MailboxRevised(
        UUID mailboxId, UUID ownerId, MailboxSettings settings, boolean hasPassword, boolean passwordChanged)
        implements MailboxEvent {}
