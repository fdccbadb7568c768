package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a mailbox for its owner. {@code sealedPassword} is ciphertext, or null when there is no password. */
public record RegisterMailbox(
        @TargetAggregateIdentifier UUID mailboxId, UUID ownerId, MailboxSettings settings, String sealedPassword)
        implements MailboxCommand {}
