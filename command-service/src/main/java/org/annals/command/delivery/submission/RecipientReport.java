package org.annals.command.delivery.submission;

import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.Verdict;

/**
 * What the server answered to RCPT TO for one address. Whether an accepted recipient gets the message is decided by the
 * attempt's {@link Verdict} alone.
 *
 * @param enhancedCode RFC 3463 status, null when the server gave none
 * @param reply the server's words, capped and without credentials
 */
public record RecipientReport(
        String address, RecipientState state, Integer replyCode, String enhancedCode, String reply) {}
