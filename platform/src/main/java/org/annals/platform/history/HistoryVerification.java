package org.annals.platform.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares every event and every row of the access trail with its seal, at one moment of the database, while the
 * application may go on. Reads each row once and keeps one block in memory.
 */
public final class HistoryVerification {
    private final HistoryKeyset key;
    private final LongConsumer progress;

    /** @param progress told the number of rows verified so far, after each block */
    public HistoryVerification(HistoryKeyset key, LongConsumer progress) {
        this.key = key;
        this.progress = progress;
    }

    /**
     * What was found to be whole.
     *
     * @param head the last blocks, as a checkpoint to keep; empty where no event is sealed yet
     */
    public record Verified(VerifiedChain events, VerifiedChain access, Optional<HistoryCheckpoint> head) {}

    /**
     * Verifies the whole history.
     *
     * @param checkpoint kept from an earlier time; its blocks must still be there, unchanged
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
        if (checkpoint != null && !checkpoint.store().equals(store)) {
            throw new HistoryTampered("the checkpoint is of the store '" + checkpoint.store() + "', not of this one");
        }
        VerifiedChain events = verify(SealedTable.EVENTS, connection, store, checkpoint, progress);
        VerifiedChain access = verify(
                SealedTable.ACCESS, connection, store, checkpoint, rows -> progress.accept(events.rows() + rows));
        return new Verified(
                events,
                access,
                events.head()
                        .map(head ->
                                HistoryCheckpoint.of(store, head, access.head().orElse(null))));
    }

    private VerifiedChain verify(
            SealedTable table,
            Connection connection,
            String store,
            @Nullable HistoryCheckpoint checkpoint,
            LongConsumer told)
            throws SQLException {
        ChainHead kept = checkpoint == null ? null : checkpoint.head(table);
        return new ChainVerification(table, key, store, told).verify(connection, kept);
    }

    private static String store(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT identity FROM store.store_identity")) {
            row.next();
            return row.getString(1);
        }
    }
}
