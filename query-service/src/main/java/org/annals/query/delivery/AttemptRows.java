package org.annals.query.delivery;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.AttemptStarted;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Occurrence;
import org.jspecify.annotations.Nullable;

/** Keeps {@code read.delivery_attempt}: a row when the attempt starts, its end when somebody knows it. */
final class AttemptRows {
    private static final TableShape ATTEMPT = TableShape.of("delivery_attempt", "delivery_id", "number")
            .with("started_at", "finished_at", "host", "port", "peer_ip", "tls_version", "phase", "reply_code")
            .with("enhanced_code", "reply", "failure_class", "advice", "duration_millis", "node", "armed", "verdict")
            .with("streamed_sha256");

    private AttemptRows() {}

    static void start(AttemptStarted event) {
        Batch.rows(ATTEMPT)
                .findOrAdd(event.deliveryId(), event.number())
                .set("started_at", event.at())
                .set("host", event.host())
                .set("port", event.port())
                .set("node", event.node())
                .set("armed", false);
    }

    static void arm(AttemptArmed event) {
        Row attempt = Batch.rows(ATTEMPT).find(event.deliveryId(), event.number());
        if (attempt != null) {
            attempt.set("armed", true);
        }
    }

    static void abandon(AttemptAbandoned event) {
        closeUnreported(event.deliveryId(), event.at(), "ABANDONED", null, event.why());
    }

    static void conclude(UUID delivery, Outcome outcome, Occurrence occurrence) {
        if (outcome.report() != null) {
            report(delivery, outcome.report(), outcome.state());
        } else {
            closeUnreported(
                    delivery, occurrence.at().toInstant(), outcome.state(), outcome.failureClass(), outcome.advice());
        }
    }

    private static void report(UUID delivery, AttemptReport report, String verdict) {
        Batch.rows(ATTEMPT)
                .findOrAdd(delivery, report.number())
                .set("started_at", report.startedAt())
                .set("finished_at", report.finishedAt())
                .set("host", report.host())
                .set("port", report.port())
                .set("peer_ip", report.peerIp())
                .set("tls_version", report.tlsVersion())
                .set("phase", report.phase())
                .set("reply_code", report.replyCode())
                .set("enhanced_code", report.enhancedCode())
                .set("reply", report.reply())
                .set("failure_class", report.failureClass())
                .set("advice", report.advice())
                .set("duration_millis", report.durationMillis())
                .set("node", report.node())
                .set("armed", report.armed())
                .set("streamed_sha256", report.streamedSha256())
                .set("verdict", verdict);
    }

    private static void closeUnreported(
            UUID delivery, Instant at, String verdict, @Nullable FailureClass failure, @Nullable String advice) {
        Batch.rows(ATTEMPT).of(delivery).stream()
                .filter(attempt -> attempt.text("verdict") == null)
                .forEach(attempt -> attempt.set("finished_at", at)
                        .set("verdict", verdict)
                        .set("failure_class", failure)
                        .set("advice", advice));
    }
}
