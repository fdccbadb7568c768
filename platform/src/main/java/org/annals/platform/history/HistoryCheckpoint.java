package org.annals.platform.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The signed head of a history, to be kept elsewhere: it proves later that everything up to it is still there.
 *
 * @param store the name of the installation's data
 * @param block the number of the block it is the head of
 * @param lastPosition of the last event in it
 * @param events from the beginning up to it
 * @param hash of the block, in hexadecimal
 * @param signature over the hash's bytes, in base64
 * @param access the head of the access trail at that time; null where none was sealed yet, and in checkpoints of releases
 *     that did not seal it
 */
public record HistoryCheckpoint(
        String store,
        long block,
        long lastPosition,
        long events,
        Instant sealedAt,
        String hash,
        String signature,
        @Nullable ChainHead access) {

    public static HistoryCheckpoint of(String store, ChainHead events, @Nullable ChainHead access) {
        return new HistoryCheckpoint(
                store,
                events.block(),
                events.lastPosition(),
                events.rows(),
                events.sealedAt(),
                events.hash(),
                events.signature(),
                access);
    }

    /** The head of one chain; null where it is not known. */
    @Nullable ChainHead head(SealedTable table) {
        return switch (table) {
            case EVENTS -> new ChainHead(block, lastPosition, events, sealedAt, hash, signature);
            case ACCESS -> access;
        };
    }
}
