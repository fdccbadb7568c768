package org.annals.query.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to hand the message over.
 *
 * @param finishedAt null while it runs
 * @param phase the SMTP phase reached, such as {@code RCPT}
 * @param enhancedCode RFC 3463 status, such as {@code 5.1.1}
 * @param reply the server's words; only for the sender and admins
 * @param armed whether the server could have taken the message
 * @param verdict SENT, DEFERRED, FAILED, BLOCKED, UNKNOWN or ABANDONED; null while it runs
 * @param streamedSha256 of the message as it was handed to the connection, 64 hexadecimal digits; null when the body was
 *     not streamed to its end
 */
public record Attempt(
        int number,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String peerIp,
        @Nullable String tlsVersion,
        @Nullable String phase,
        @Nullable Integer replyCode,
        @Nullable String enhancedCode,
        @Nullable String reply,

        @JsonProperty("class") @Schema(types = {"string", "null"}) @Nullable String failureClass,

        @Nullable String advice,
        @Nullable Long durationMillis,
        @Nullable String node,
        boolean armed,
        @Nullable String verdict,
        @Nullable String streamedSha256) {}
