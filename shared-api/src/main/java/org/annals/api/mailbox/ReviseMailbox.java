package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces the settings; a null {@code sealedPassword} keeps the password that is stored. */
public record ReviseMailbox(
        @TargetAggregateIdentifier UUID mailboxId,
        long expectedVersion,
        MailboxSettings settings,
        String sealedPassword)
        implements MailboxCommand {}
