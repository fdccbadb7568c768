package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes this the mailbox its owner sends from when none is named. */
public record MakeMailboxDefault(@TargetAggregateIdentifier UUID mailboxId) implements MailboxCommand {}
