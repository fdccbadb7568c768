package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends another user's right to send from the mailbox; changes nothing when they have none. */
public record UnshareMailbox(@TargetAggregateIdentifier UUID mailboxId, UUID userId) implements MailboxCommand {}
