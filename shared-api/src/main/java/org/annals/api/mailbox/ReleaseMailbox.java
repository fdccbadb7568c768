package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets messages leave the mailbox again; changes nothing when they already may. */
public record ReleaseMailbox(@TargetAggregateIdentifier UUID mailboxId, String why) implements MailboxCommand {}
