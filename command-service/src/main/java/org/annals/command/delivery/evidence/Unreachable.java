package org.annals.command.delivery.evidence;

import org.annals.api.FailureClass;
import org.annals.command.delivery.submission.Classification;

/**
 * The mailbox could not be read, so nothing is known.
 *
 * @param reason the server's words without secrets, or what went wrong on our side of the connection
 * @param temporary whether asking again later makes sense without anything being changed
 * @param advice for the user, in plain language
 */
public record Unreachable(String reason, FailureClass failureClass, boolean temporary, String advice)
        implements SentEvidence, BounceReading {

    static Unreachable because(String reason, Classification meaning) {
        return new Unreachable(reason, meaning.failureClass(), meaning.temporary(), meaning.advice());
    }
}
