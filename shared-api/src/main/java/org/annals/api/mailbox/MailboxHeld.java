package org.annals.api.mailbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Nothing leaves the mailbox for now.
 *
 * @param until when one message is tried again; null when it needs a person
 * @param inARow how often it was held for this cause without a success between
 */
public record MailboxHeld(UUID mailboxId, UUID ownerId, HoldCause cause, Instant until, int inARow, String advice)
        implements MailboxEvent {}
