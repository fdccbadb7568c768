package org.annals.api.mailbox;

import java.util.UUID;

/** The owner has signed in to the mailbox at the provider; from now on messages leave with that sign-in. */
public record MailboxSignedIn(UUID mailboxId, UUID ownerId, SignInProvider provider) implements MailboxEvent {}
