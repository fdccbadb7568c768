package org.annals.command.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.RecipientOutcome;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.RecordAttempt;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.delivery.submission.RecipientReport;
import org.annals.command.delivery.submission.SubmissionResult;

/** Turns what the submission engine saw into what the delivery remembers. */
record AttemptReporting(int number, Instant begun, String node) {

    RecordAttempt of(UUID deliveryId, UUID claim, SubmissionResult result, Instant finished, double jitter) {
        Verdict verdict = result.verdict();
        AttemptReport report = new AttemptReport(
                number,
                begun,
                finished,
                result.host(),
                result.port(),
                result.peerIp(),
                result.tlsVersion(),
                result.phase().name(),
                result.replyCode(),
                result.enhancedCode(),
                result.reply(),
                result.failureClass(),
                result.advice(),
                result.duration().toMillis(),
                node,
                result.armed(),
                result.recipients().stream()
                        .map(recipient -> outcome(recipient, verdict))
                        .toList(),
                result.streamedSha256());
        return new RecordAttempt(deliveryId, claim, verdict, report, jitter);
    }

    RecordAttempt fenced(UUID deliveryId, UUID claim, SmtpServer server, Instant finished) {
        AttemptReport report = new AttemptReport(
                number,
                begun,
                finished,
                server.host(),
                server.port(),
                null,
                null,
                "DOT",
                null,
                null,
                null,
                null,
                null,
                Duration.between(begun, finished).toMillis(),
                node,
                false,
                List.of(),
                null);
        return new RecordAttempt(deliveryId, claim, Verdict.FENCED, report, 0);
    }

    /** A recipient the server accepted has the message only if the server took the message itself. */
    private static RecipientOutcome outcome(RecipientReport recipient, Verdict verdict) {
        RecipientState state = recipient.state() != RecipientState.ACCEPTED
                ? recipient.state()
                : switch (verdict) {
                    case ACCEPTED -> RecipientState.ACCEPTED;
                    case UNKNOWN -> RecipientState.UNKNOWN;
                    case REFUSED_TEMPORARILY, REFUSED_PERMANENTLY, FENCED -> RecipientState.PENDING;
                };
        return new RecipientOutcome(
                recipient.address(), state, recipient.replyCode(), recipient.enhancedCode(), recipient.reply());
    }
}
