package org.annals.api.delivery;

import java.time.Instant;
import java.util.List;
import org.annals.api.FailureClass;

/**
 * Everything one attempt is remembered by.
 *
 * @param number 1 for the first attempt of the delivery
 * @param tlsVersion such as {@code TLSv1.3}; null when the connection was not encrypted
 * @param phase the SMTP phase reached, such as {@code RCPT}
 * @param enhancedCode RFC 3463 status, such as {@code 5.1.1}
 * @param reply the server's words
 * @param failureClass null when nothing went wrong
 * @param advice what to do, in plain language; null when nothing went wrong
 * @param node the process that made the attempt
 * @param armed whether the server could have taken the message
 * @param streamedSha256 of the message as it was handed to the connection, 64 hexadecimal digits; null when the body was
 *     not streamed to its end, and in attempts recorded before it was measured
 */
public record AttemptReport(
        int number,
        Instant startedAt,
        Instant finishedAt,
        String host,
        int port,
        String peerIp,
        String tlsVersion,
        String phase,
        Integer replyCode,
        String enhancedCode,
        String reply,
        FailureClass failureClass,
        String advice,
        long durationMillis,
        String node,
        boolean armed,
        List<RecipientOutcome> recipients,
        String streamedSha256) {}
