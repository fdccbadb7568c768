package org.annals.query.delivery.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to its recipients, in short.
 *
 * @param state REQUESTED, QUEUED, CLAIMED, ARMED, SENT, BOUNCED, DEFERRED, BLOCKED, UNKNOWN, NEEDS_DECISION, FAILED or
 *     CANCELLED
 * @param failureClass CONNECT, RATE, AUTH, RECIPIENT, MESSAGE, CONFIG, UNKNOWN, LOCAL, POISON, NO_MAILBOX or PAUSED; null when
 *     nothing went wrong
 * @param advice what to do, in plain language
 */
public record DeliverySummary(
        UUID id,
        String documentType,
        UUID documentId,
        @Nullable String documentNumber,
        @Nullable UUID mailboxId,
        @Nullable String mailboxAddress,
        UUID senderId,
        List<Recipient> recipients,
        String state,

        @JsonProperty("class") @Schema(types = {"string", "null"}) @Nullable String failureClass,

        @Nullable String advice,
        int attemptCount,
        @Nullable Instant nextAttemptAt,
        Instant requestedAt,
        @Nullable Instant sentAt,
        Instant updatedAt,
        long version) {}
