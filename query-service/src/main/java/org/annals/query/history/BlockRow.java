package org.annals.query.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.annals.platform.history.ChainHead;
import org.annals.platform.history.HistoryCheckpoint;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A block of events without what it seals, with the head of the access trail at that time. */
@Entity
@Immutable
@Table(schema = "store", name = "history_checkpoint")
class BlockRow {
    @Id
    private long number;

    private long lastPosition;
    private long totalEvents;
    private Instant sealedAt;
    private byte[] hash;
    private byte[] signature;

    private @Nullable Long accessNumber;
    private @Nullable Long accessPosition;
    private @Nullable Long accessEntries;
    private @Nullable Instant accessSealedAt;
    private byte @Nullable [] accessHash;
    private byte @Nullable [] accessSignature;

    HistoryCheckpoint checkpoint(String store) {
        return HistoryCheckpoint.of(
                store, ChainHead.of(number, lastPosition, totalEvents, sealedAt, hash, signature), access());
    }

    private @Nullable ChainHead access() {
        return accessNumber == null
                ? null
                : ChainHead.of(
                        accessNumber, accessPosition, accessEntries, accessSealedAt, accessHash, accessSignature);
    }
}
