package org.annals.platform.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Compares the rows of one table with their seals. */
final class ChainVerification {
    private static final int FETCH = 1_000;

    private final SealedTable table;
    private final HistoryKeyset key;
    private final String store;
    private final LongConsumer progress;

    ChainVerification(SealedTable table, HistoryKeyset key, String store, LongConsumer progress) {
        this.table = table;
        this.key = key;
        this.store = store;
        this.progress = progress;
    }

    VerifiedChain verify(Connection connection, @Nullable ChainHead kept) throws SQLException {
        if (kept != null && !kept.signedBy(key)) {
            throw new HistoryTampered("the checkpoint was not signed with this key");
        }
        try (PreparedStatement blocks = open(connection, table.blocks() + " ORDER BY number");
                PreparedStatement rows = open(connection, table.rows());
                ResultSet block = blocks.executeQuery();
                ResultSet row = rows.executeQuery()) {
            RowCursor cursor = new RowCursor(table, row);
            Block previous = Block.NONE;
            ChainHead head = null;
            while (block.next()) {
                Block current = Block.read(block);
                byte[] signature = block.getBytes("signature");
                checkBlock(current, previous, signature);
                compare(current, cursor);
                if (kept != null && kept.block() == current.number() && !kept.isOf(current)) {
                    throw table.tampered(current.number(), "is not the block that the checkpoint was taken of");
                }
                head = ChainHead.of(current, signature);
                previous = current;
                progress.accept(current.totalEvents());
            }
            if (kept != null && kept.block() > previous.number()) {
                throw truncated(previous, kept);
            }
            return new VerifiedChain(
                    previous.totalEvents(), previous.number(), cursor.countRest(), Optional.ofNullable(head));
        }
    }

    private void checkBlock(Block block, Block previous, byte[] signature) {
        if (block.number() > previous.number() + 1) {
            throw table.tampered(previous.number() + 1, "is missing");
        }
        if (!Arrays.equals(block.hash(), block.expectedHash(table, store))) {
            throw table.tampered(block.number(), "was changed after it was sealed");
        }
        if (!key.signed(signature, block.hash())) {
            throw table.tampered(block.number(), "was not signed with this key");
        }
        if (!block.follows(previous)) {
            throw table.tampered(block.number(), "does not follow the block before it");
        }
    }

    private void compare(Block block, RowCursor rows) throws SQLException {
        for (Link sealed : Link.read(block.links())) {
            Link found = rows.current();
            if (found == null || found.position() > sealed.position()) {
                throw table.tampered(sealed, "is missing");
            }
            if (found.position() < sealed.position()) {
                throw table.tampered(found, "was inserted after its place was sealed");
            }
            if (!found.sameRowAs(sealed)) {
                throw table.tampered(sealed, "is not here: another stands in its place, " + table.name(found));
            }
            if (!found.sameContentAs(sealed)) {
                throw table.tampered(sealed, "was changed");
            }
            rows.advance();
        }
    }

    private HistoryTampered truncated(Block last, ChainHead kept) {
        String left = last.number() == 0
                ? "no sealed block is left"
                : "the last block is number %d and ends at position %d".formatted(last.number(), last.lastPosition());
        return table.tampered(
                last.number() + 1,
                "is missing: %s, but the checkpoint proves %d rows up to position %d (block %d)"
                        .formatted(left, kept.rows(), kept.lastPosition(), kept.block()));
    }

    private static PreparedStatement open(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        return statement;
    }
}
