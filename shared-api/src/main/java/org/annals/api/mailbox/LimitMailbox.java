package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives the mailbox limits of its own, in place of its provider's. */
public record LimitMailbox(@TargetAggregateIdentifier UUID mailboxId, long expectedVersion, MailboxLimits limits)
        implements MailboxCommand {}
