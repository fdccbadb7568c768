package org.annals.platform.history;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The signed head of a history, to be kept elsewhere: it proves later that everything up to it is still there.
 *
 * @param store the name of the installation's data
 * @param block the number of the block it is the head of
 * @param lastPosition of the last event in it
 * @param events from the beginning up to it
 * @param hash of the block, in hexadecimal
 * @param signature over the hash's bytes, in base64
 */
public record HistoryCheckpoint(
        String store, long block, long lastPosition, long events, Instant sealedAt, String hash, String signature) {

    static HistoryCheckpoint of(String store, Block block, byte[] signature) {
        return of(
                store,
                block.number(),
                block.lastPosition(),
                block.totalEvents(),
                block.sealedAt(),
                block.hash(),
                signature);
    }

    /** Of the columns of a block. */
    public static HistoryCheckpoint of(
            String store, long block, long lastPosition, long events, Instant sealedAt, byte[] hash, byte[] signature) {
        return new HistoryCheckpoint(
                store,
                block,
                lastPosition,
                events,
                sealedAt,
                HexFormat.of().formatHex(hash),
                Base64.getEncoder().encodeToString(signature));
    }

    boolean signedBy(HistoryKeyset key) {
        try {
            return key.signed(
                    Base64.getDecoder().decode(signature), HexFormat.of().parseHex(hash));
        } catch (IllegalArgumentException notEncoded) {
            return false;
        }
    }

    boolean isOf(Block found) {
        return hash.equals(HexFormat.of().formatHex(found.hash()));
    }
}
