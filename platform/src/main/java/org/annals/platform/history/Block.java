package org.annals.platform.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * A sealed stretch of rows: those after the block before it, up to and including {@code lastPosition}.
 *
 * @param number 1, 2, 3 … without a gap
 * @param totalEvents from the first block to the end of this one
 * @param sealedAt to the millisecond
 * @param previousHash of the block before it; zeros before the first
 * @param links see {@link Link#write}
 * @param hash over everything above, the kind of rows and the name of the store
 */
record Block(
        long number,
        long firstPosition,
        long lastPosition,
        int eventCount,
        long totalEvents,
        Instant sealedAt,
        byte[] previousHash,
        byte[] links,
        byte[] hash) {

    /** Where the chain begins. */
    static final Block NONE =
            new Block(0, 0, 0, 0, 0, Instant.EPOCH, new byte[Sha256.LENGTH], new byte[0], new byte[Sha256.LENGTH]);

    static Block read(ResultSet row) throws SQLException {
        return new Block(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9));
    }

    /** The block that seals these rows after this one. */
    Block next(List<Link> rows, Instant now, SealedTable table, String store) {
        Block unhashed = new Block(
                number + 1,
                rows.getFirst().position(),
                rows.getLast().position(),
                rows.size(),
                totalEvents + rows.size(),
                now.truncatedTo(ChronoUnit.MILLIS),
                hash,
                Link.write(rows),
                hash);
        return unhashed.withHash(unhashed.expectedHash(table, store));
    }

    boolean follows(Block previous) {
        return number == previous.number + 1
                && Arrays.equals(previousHash, previous.hash)
                && totalEvents == previous.totalEvents + eventCount;
    }

    byte[] expectedHash(SealedTable table, String store) {
        byte[] name = store.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = Sha256.begin();
        digest.update(table.format().getBytes(StandardCharsets.US_ASCII));
        digest.update(ByteBuffer.allocate(Integer.BYTES + name.length)
                .putInt(name.length)
                .put(name)
                .flip());
        digest.update(ByteBuffer.allocate(5 * Long.BYTES + Integer.BYTES)
                .putLong(number)
                .putLong(firstPosition)
                .putLong(lastPosition)
                .putInt(eventCount)
                .putLong(totalEvents)
                .putLong(sealedAt.toEpochMilli())
                .flip());
        digest.update(previousHash);
        digest.update(Sha256.of(links));
        return digest.digest();
    }

    private Block withHash(byte[] computed) {
        return new Block(
                number, firstPosition, lastPosition, eventCount, totalEvents, sealedAt, previousHash, links, computed);
    }
}
