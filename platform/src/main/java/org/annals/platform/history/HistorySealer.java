package org.annals.platform.history;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what has been appended since the last block. Appending knows nothing of it. Several nodes may try: one has the
 * turn, and the block's number can be taken once. A process that dies in the middle has sealed nothing.
 */
public final class HistorySealer {
    /** Events of one block. */
    static final int LARGEST_BLOCK = 1_000;

    private static final long TURN = 0x48495354L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SettledPosition settled;
    private final HistoryKeyset key;
    private final Clock clock;
    private long sealed;

    public HistorySealer(DataSource database, PlatformTransactionManager transactions, HistoryKeyset key, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.settled = new SettledPosition(jdbc);
        this.key = key;
        this.clock = clock;
    }

    /** Seals all that is settled, in as many blocks as it takes. */
    public void seal() {
        long upTo = settled.look();
        boolean more = upTo > sealed;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(begun -> sealOne(upTo)));
        }
    }

    private boolean sealOne(long upTo) {
        if (!jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(TURN)
                .query(Boolean.class)
                .single()) {
            return false;
        }
        Block last = jdbc.sql(Block.SELECT + " ORDER BY number DESC LIMIT 1")
                .query((row, number) -> Block.read(row))
                .optional()
                .orElse(Block.NONE);
        List<Link> events = jdbc.sql(StoredEvent.SELECT
                        + " WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT " + LARGEST_BLOCK)
                .params(last.lastPosition(), upTo)
                .query((row, number) -> StoredEvent.link(row))
                .list();
        if (events.isEmpty()) {
            sealed = upTo;
            return false;
        }
        String store = jdbc.sql("SELECT identity FROM store.store_identity")
                .query(String.class)
                .single();
        insert(last.next(events, clock.instant(), store));
        return true;
    }

    private void insert(Block block) {
        jdbc.sql("""
                INSERT INTO store.history_block (number, first_position, last_position, event_count, total_events,
                                                 sealed_at, previous_hash, links, hash, signature)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
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
