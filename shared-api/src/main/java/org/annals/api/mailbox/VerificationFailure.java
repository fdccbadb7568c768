package org.annals.api.mailbox;

import org.annals.api.FailureClass;

/**
 * Why a mailbox could not send a message to itself.
 *
 * @param step how far it got, in lower case, such as {@code auth}
 * @param reply the server's words, or what stands for them
 * @param advice what to do, in plain language
 */
public record VerificationFailure(FailureClass failureClass, String step, String reply, String advice) {}
