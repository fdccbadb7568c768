package org.annals.query.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.query.delivery.summary.DeliverySummary;
import org.annals.query.delivery.summary.Recipient;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * One message to its recipients, and everything that happened to it.
 *
 * @param state as in the summary
 * @param failureClass as in the summary
 * @param reply the server's last words; only for the sender and admins
 * @param sha256 of the archived message, once it is fixed
 * @param recipientRule PARTIAL: whoever the server accepts gets the message; ALL_OR_NOTHING: nobody, unless it accepts
 *     everybody
 * @param expiresAt when it is not tried any more because the document is no longer valid; null when it always is
 * @param attempts oldest first
 */
public record Delivery(
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
        long version,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String senderName,
        @Nullable String reply,
        @Nullable String sha256,
        @Nullable String messageId,
        @Nullable Long sizeBytes,
        @Nullable String recipientRule,
        @Nullable Instant expiresAt,
        List<Attempt> attempts)
        implements Versioned {

    static Delivery of(DeliverySummary summary, Content content, @Nullable String reply, List<Attempt> attempts) {
        return new Delivery(
                summary.id(),
                summary.documentType(),
                summary.documentId(),
                summary.documentNumber(),
                summary.mailboxId(),
                summary.mailboxAddress(),
                summary.senderId(),
                summary.recipients(),
                summary.state(),
                summary.failureClass(),
                summary.advice(),
                summary.attemptCount(),
                summary.nextAttemptAt(),
                summary.requestedAt(),
                summary.sentAt(),
                summary.updatedAt(),
                summary.version(),
                content.subject(),
                content.body(),
                content.senderName(),
                reply,
                content.sha256(),
                content.messageId(),
                content.sizeBytes(),
                content.recipientRule(),
                content.expiresAt(),
                attempts);
    }

    /** What the summary leaves out. */
    record Content(
            @Nullable String subject,
            @Nullable String body,
            @Nullable String senderName,
            @Nullable String reply,
            @Nullable String sha256,
            @Nullable String messageId,
            @Nullable Long sizeBytes,
            @Nullable String recipientRule,
            @Nullable Instant expiresAt) {}
}
