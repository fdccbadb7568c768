package org.annals.query.delivery;

import java.util.UUID;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.AttemptStarted;
import org.annals.query.projecting.Occurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code read.delivery_attempt}: a row when the attempt starts, its end when somebody knows it. */
@Component
class AttemptRows {
    private static final String START = """
            INSERT INTO delivery_attempt (delivery_id, number, started_at, host, port, node, armed)
            VALUES (:id, :number, :startedAt, :host, :port, :node, false)
            ON CONFLICT (delivery_id, number) DO NOTHING
            """;
    private static final String REPORT = """
            INSERT INTO delivery_attempt
                   (delivery_id, number, started_at, finished_at, host, port, peer_ip, tls_version, phase, reply_code,
                    enhanced_code, reply, failure_class, advice, duration_millis, node, armed, verdict,
                    streamed_sha256)
            VALUES (:id, :number, :startedAt, :finishedAt, :host, :port, :peerIp, :tlsVersion, :phase, :replyCode,
                    :enhancedCode, :reply, :failureClass, :advice, :durationMillis, :node, :armed, :verdict,
                    :streamedSha256)
            ON CONFLICT (delivery_id, number) DO UPDATE
               SET started_at = excluded.started_at, finished_at = excluded.finished_at, host = excluded.host,
                   port = excluded.port, peer_ip = excluded.peer_ip, tls_version = excluded.tls_version,
                   phase = excluded.phase, reply_code = excluded.reply_code, enhanced_code = excluded.enhanced_code,
                   reply = excluded.reply, failure_class = excluded.failure_class, advice = excluded.advice,
                   duration_millis = excluded.duration_millis, node = excluded.node, armed = excluded.armed,
                   verdict = excluded.verdict, streamed_sha256 = excluded.streamed_sha256
            """;
    private static final String CLOSE_UNREPORTED = """
            UPDATE delivery_attempt
               SET finished_at = :finishedAt, verdict = :verdict, failure_class = :failureClass, advice = :advice
             WHERE delivery_id = :id AND verdict IS NULL
            """;

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(AttemptStarted event) {
        jdbc.sql(START)
                .param("id", event.deliveryId())
                .param("number", event.number())
                .param("startedAt", Occurrence.column(event.at()))
                .param("host", event.host())
                .param("port", event.port())
                .param("node", event.node())
                .update();
    }

    void arm(UUID delivery, int number) {
        jdbc.sql("UPDATE delivery_attempt SET armed = true WHERE delivery_id = ? AND number = ?")
                .params(delivery, number)
                .update();
    }

    void abandon(AttemptAbandoned event) {
        jdbc.sql(CLOSE_UNREPORTED)
                .param("id", event.deliveryId())
                .param("finishedAt", Occurrence.column(event.at()))
                .param("verdict", "ABANDONED")
                .param("failureClass", null)
                .param("advice", event.why())
                .update();
    }

    void conclude(UUID delivery, Outcome outcome, Occurrence occurrence) {
        if (outcome.report() != null) {
            report(delivery, outcome.report(), outcome);
        } else {
            closeUnreported(delivery, outcome, occurrence);
        }
    }

    private void report(UUID delivery, AttemptReport report, Outcome outcome) {
        jdbc.sql(REPORT)
                .param("id", delivery)
                .param("number", report.number())
                .param("startedAt", Occurrence.column(report.startedAt()))
                .param("finishedAt", Occurrence.column(report.finishedAt()))
                .param("host", report.host())
                .param("port", report.port())
                .param("peerIp", report.peerIp())
                .param("tlsVersion", report.tlsVersion())
                .param("phase", report.phase())
                .param("replyCode", report.replyCode())
                .param("enhancedCode", report.enhancedCode())
                .param("reply", report.reply())
                .param(
                        "failureClass",
                        report.failureClass() == null
                                ? null
                                : report.failureClass().name())
                .param("advice", report.advice())
                .param("durationMillis", report.durationMillis())
                .param("node", report.node())
                .param("armed", report.armed())
                .param("streamedSha256", report.streamedSha256())
                .param("verdict", outcome.state())
                .update();
    }

    private void closeUnreported(UUID delivery, Outcome outcome, Occurrence occurrence) {
        jdbc.sql(CLOSE_UNREPORTED)
                .param("id", delivery)
                .param("finishedAt", occurrence.at())
                .param("verdict", outcome.state())
                .param(
                        "failureClass",
                        outcome.failureClass() == null
                                ? null
                                : outcome.failureClass().name())
                .param("advice", outcome.advice())
                .update();
    }
}
