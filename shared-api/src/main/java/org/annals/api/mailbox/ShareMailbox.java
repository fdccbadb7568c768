package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets another user send from the mailbox; changes nothing when they already may. */
public record ShareMailbox(@TargetAggregateIdentifier UUID mailboxId, UUID userId) implements MailboxCommand {}
