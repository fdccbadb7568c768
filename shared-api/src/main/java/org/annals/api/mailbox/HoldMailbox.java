package org.annals.api.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets nothing leave the mailbox until the given time; null means until somebody releases it. A pause by a person is not
 * replaced by any other cause.
 */
public record HoldMailbox(@TargetAggregateIdentifier UUID mailboxId, HoldCause cause, Instant until, String advice)
        implements MailboxCommand {}
