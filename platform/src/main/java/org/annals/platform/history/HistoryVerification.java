package org.annals.platform.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares every event with the seal, at one moment of the database, while the application may go on. Reads each row
 * once and keeps one block in memory.
 */
public final class HistoryVerification {
    private static final int FETCH = 1_000;

    private final HistoryKeyset key;
    private final LongConsumer progress;

    /** @param progress told the number of events verified so far, after each block */
    public HistoryVerification(HistoryKeyset key, LongConsumer progress) {
        this.key = key;
        this.progress = progress;
    }

    /**
     * What was found to be whole.
     *
     * @param head the last block, as a checkpoint to keep; empty where nothing is sealed yet
     */
    public record Verified(long events, long blocks, long unsealed, Optional<HistoryCheckpoint> head) {}

    /**
     * Verifies the whole history.
     *
     * @param checkpoint kept from an earlier time; its block must still be there, unchanged
     * @throws HistoryTampered at the first row that is not what was sealed
     */
    public Verified verify(Connection connection, @Nullable HistoryCheckpoint checkpoint) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return verifyAt(connection, checkpoint);
        } finally {
            connection.rollback();
        }
    }

    private Verified verifyAt(Connection connection, @Nullable HistoryCheckpoint checkpoint) throws SQLException {
        String store = store(connection);
        if (checkpoint != null) {
            checkOrigin(checkpoint, store);
        }
        try (PreparedStatement blocks = open(connection, Block.SELECT + " ORDER BY number");
                PreparedStatement events = open(connection, StoredEvent.SELECT + " ORDER BY global_index");
                ResultSet block = blocks.executeQuery();
                ResultSet event = events.executeQuery()) {
            EventCursor rows = new EventCursor(event);
            Block previous = Block.NONE;
            HistoryCheckpoint head = null;
            while (block.next()) {
                Block current = Block.read(block);
                byte[] signature = block.getBytes("signature");
                checkBlock(current, previous, signature, store);
                compare(current, rows);
                if (checkpoint != null && checkpoint.block() == current.number() && !checkpoint.isOf(current)) {
                    throw HistoryTampered.block(current, "is not the block that the checkpoint was taken of");
                }
                head = HistoryCheckpoint.of(store, current, signature);
                previous = current;
                progress.accept(current.totalEvents());
            }
            if (checkpoint != null && checkpoint.block() > previous.number()) {
                throw truncated(previous, checkpoint);
            }
            return new Verified(previous.totalEvents(), previous.number(), rows.countRest(), Optional.ofNullable(head));
        }
    }

    private void checkOrigin(HistoryCheckpoint checkpoint, String store) {
        if (!checkpoint.store().equals(store)) {
            throw new HistoryTampered("the checkpoint is of the store '" + checkpoint.store() + "', not of this one");
        }
        if (!checkpoint.signedBy(key)) {
            throw new HistoryTampered("the checkpoint was not signed with this key");
        }
    }

    private void checkBlock(Block block, Block previous, byte[] signature, String store) {
        if (block.number() > previous.number() + 1) {
            throw HistoryTampered.block(previous.number() + 1, "is missing");
        }
        if (!Arrays.equals(block.hash(), block.expectedHash(store))) {
            throw HistoryTampered.block(block, "was changed after it was sealed");
        }
        if (!key.signed(signature, block.hash())) {
            throw HistoryTampered.block(block, "was not signed with this key");
        }
        if (!block.follows(previous)) {
            throw HistoryTampered.block(block, "does not follow the block before it");
        }
    }

    private static void compare(Block block, EventCursor rows) throws SQLException {
        for (Link sealed : Link.read(block.links())) {
            Link found = rows.current();
            if (found == null || found.position() > sealed.position()) {
                throw HistoryTampered.event(sealed, "the event is missing");
            }
            if (found.position() < sealed.position()) {
                throw HistoryTampered.event(found, "the event was inserted after its place was sealed");
            }
            if (!found.sameEventAs(sealed)) {
                throw HistoryTampered.event(
                        sealed,
                        "another event stands in its place (aggregate %s, sequence %d)"
                                .formatted(found.aggregateId(), found.sequence()));
            }
            if (!found.sameContentAs(sealed)) {
                throw HistoryTampered.event(sealed, "the event was changed");
            }
            rows.advance();
        }
    }

    private static HistoryTampered truncated(Block last, HistoryCheckpoint checkpoint) {
        return new HistoryTampered(
                "the history ends at position %d (block %d), but the checkpoint proves %d events up to position %d (block %d)"
                        .formatted(
                                last.lastPosition(),
                                last.number(),
                                checkpoint.events(),
                                checkpoint.lastPosition(),
                                checkpoint.block()));
    }

    private static PreparedStatement open(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        return statement;
    }

    private static String store(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT identity FROM store.store_identity")) {
            row.next();
            return row.getString(1);
        }
    }
}
