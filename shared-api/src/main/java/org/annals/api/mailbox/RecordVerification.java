package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells a mailbox how the message to itself went.
 *
 * @param edited the version of the mailbox whose settings were tried; others meanwhile are not verified by it
 * @param messageId the {@code Message-ID} of that message
 * @param failure null when the server took it
 */
public record RecordVerification(
        @TargetAggregateIdentifier UUID mailboxId, long edited, String messageId, VerificationFailure failure)
        implements MailboxCommand {}
