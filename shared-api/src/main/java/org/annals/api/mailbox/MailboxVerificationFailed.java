package org.annals.api.mailbox;

import java.util.UUID;
import org.annals.api.FailureClass;

/**
 * The mailbox could not send a message to itself, so it stays unverified.
 *
 * @param step how far it got, in lower case, such as {@code auth}
 * @param reply the server's words, or what stands for them
 * @param advice what to do, in plain language
 */
public record MailboxVerificationFailed(
        UUID mailboxId, UUID ownerId, FailureClass failureClass, String step, String reply, String advice)
        implements MailboxEvent {}
