package org.annals.platform.history;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The signed head of one chain.
 *
 * @param block the number of the block it is the head of
 * @param lastPosition of the last row in it
 * @param rows from the beginning up to it
 * @param hash of the block, in hexadecimal
 * @param signature over the hash's bytes, in base64
 */
public record ChainHead(long block, long lastPosition, long rows, Instant sealedAt, String hash, String signature) {

    static ChainHead of(Block block, byte[] signature) {
        return of(block.number(), block.lastPosition(), block.totalEvents(), block.sealedAt(), block.hash(), signature);
    }

    /** Of the columns of a block. */
    public static ChainHead of(
            long block, long lastPosition, long rows, Instant sealedAt, byte[] hash, byte[] signature) {
        return new ChainHead(
                block,
                lastPosition,
                rows,
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
