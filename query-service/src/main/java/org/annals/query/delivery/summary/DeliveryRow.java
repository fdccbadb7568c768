package org.annals.query.delivery.summary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a summary shows of {@code read.delivery_summary}. */
@Entity
@Immutable
@Table(name = "delivery_summary")
class DeliveryRow {

    @Id
    private UUID id;

    private String documentType;
    private UUID documentId;
    private @Nullable String documentNumber;
    private @Nullable UUID mailboxId;
    private @Nullable String mailboxAddress;
    private UUID senderId;
    private String state;
    private @Nullable String failureClass;
    private @Nullable String advice;
    private int attemptCount;
    private @Nullable Instant nextAttemptAt;
    private Instant requestedAt;
    private @Nullable Instant sentAt;
    private Instant updatedAt;
    private long version;
    private String storedState;
    private @Nullable String storedFailureClass;

    UUID id() {
        return id;
    }

    DeliverySummary answer(List<Recipient> recipients) {
        return new DeliverySummary(
                id,
                documentType,
                documentId,
                documentNumber,
                mailboxId,
                mailboxAddress,
                senderId,
                recipients,
                state,
                failureClass,
                advice,
                attemptCount,
                nextAttemptAt,
                requestedAt,
                sentAt,
                updatedAt,
                version);
    }
}
