package org.annals.command.delivery.submission;

import java.time.Duration;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;

/**
 * Everything worth keeping about one attempt. Contains no credentials.
 *
 * @param failureClass null when ACCEPTED or FENCED
 * @param phase the phase that decided the verdict
 * @param peerIp the address connected to; null when there was no connection
 * @param tlsVersion for example {@code TLSv1.3}; null without TLS
 * @param replyCode the deciding reply; null when the server gave none
 * @param enhancedCode RFC 3463 status of that reply, null when the server gave none
 * @param reply the server's words, capped; null when it said nothing
 * @param advice what happened and what to do, in plain language; null when ACCEPTED
 * @param armed whether the {@link ArmGate} let the attempt pass
 * @param recipients the recipients the server answered for, in the order of the envelope
 * @param streamedSha256 of the bytes handed to the connection; null when the body did not get to its end
 */
public record SubmissionResult(
        Verdict verdict,
        FailureClass failureClass,
        Phase phase,
        String host,
        int port,
        String peerIp,
        String tlsVersion,
        Integer replyCode,
        String enhancedCode,
        String reply,
        String advice,
        boolean armed,
        List<RecipientReport> recipients,
        String streamedSha256,
        Duration duration) {

    public SubmissionResult {
        recipients = List.copyOf(recipients);
    }
}
