package org.annals.platform.history;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the rows of one table. Adding rows knows nothing of it. Several nodes may try: one has the turn, and the block's
 * number can be taken once. A process that dies in the middle has sealed nothing.
 */
final class ChainSealer {
    static final int LARGEST_BLOCK = 1_000;

    private static final long TURN = 0x48495354L;

    private final SealedTable table;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SettledPosition settled;
    private final HistoryKeyset key;
    private final Clock clock;
    private long sealed;
    private Block head = Block.NONE;

    ChainSealer(
            SealedTable table, DataSource database, TransactionTemplate transaction, HistoryKeyset key, Clock clock) {
        this.table = table;
        this.jdbc = JdbcClient.create(database);
        this.transaction = transaction;
        this.settled = new SettledPosition(jdbc, table);
        this.key = key;
        this.clock = clock;
    }

    void seal() {
        long upTo = settled.look();
        boolean more = upTo > sealed;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(begun -> sealOne(upTo)));
        }
    }

    private boolean sealOne(long upTo) {
        if (!jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(TURN + table.ordinal())
                .query(Boolean.class)
                .single()) {
            return false;
        }
        Block last = jdbc.sql(table.blocks() + " ORDER BY number DESC LIMIT 1")
                .query((row, number) -> Block.read(row))
                .optional()
                .orElse(Block.NONE);
        mustGoOnFromWhatWasSealed(last);
        List<Link> rows = jdbc.sql(table.rowsBetween(LARGEST_BLOCK))
                .params(last.lastPosition(), upTo)
                .query((row, number) -> table.link(row))
                .list();
        if (rows.isEmpty()) {
            sealed = upTo;
            return false;
        }
        String store = jdbc.sql("SELECT identity FROM store.store_identity")
                .query(String.class)
                .single();
        insert(last.next(rows, clock.instant(), table, store));
        return true;
    }

    /** Whoever cuts blocks off must not get what is left sealed anew, in good faith and with the right key. */
    private void mustGoOnFromWhatWasSealed(Block last) {
        boolean cutOff = last.number() < head.number();
        boolean replaced = last.number() == head.number() && !Arrays.equals(last.hash(), head.hash());
        if (cutOff || replaced) {
            throw table.tampered(head.number(), "is gone or was replaced; nothing is sealed on what is left");
        }
        head = last;
    }

    private void insert(Block block) {
        jdbc.sql(table.insertBlock())
                .params(
                        block.number(),
                        block.firstPosition(),
                        block.lastPosition(),
                        block.eventCount(),
                        block.totalEvents(),
                        block.sealedAt().atOffset(ZoneOffset.UTC),
                        block.previousHash(),
                        block.links(),
                        block.hash(),
                        key.sign(block.hash()))
                .update();
    }
}
