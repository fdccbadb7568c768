package org.annals.query.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.annals.platform.history.HistoryCheckpoint;
import org.hibernate.annotations.Immutable;

/** A row of {@code store.history_block}, without what it seals. */
@Entity
@Immutable
@Table(schema = "store", name = "history_block")
class BlockRow {
    @Id
    private long number;

    private long lastPosition;
    private long totalEvents;
    private Instant sealedAt;
    private byte[] hash;
    private byte[] signature;

    HistoryCheckpoint checkpoint(String store) {
        return HistoryCheckpoint.of(store, number, lastPosition, totalEvents, sealedAt, hash, signature);
    }
}
