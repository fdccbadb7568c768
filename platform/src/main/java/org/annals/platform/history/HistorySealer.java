package org.annals.platform.history;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what has been added to the events and to the access trail since their last blocks. */
public final class HistorySealer {
    /** Rows of one block. */
    static final int LARGEST_BLOCK = ChainSealer.LARGEST_BLOCK;

    private final List<ChainSealer> chains;

    public HistorySealer(DataSource database, PlatformTransactionManager transactions, HistoryKeyset key, Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        this.chains = Arrays.stream(SealedTable.values())
                .map(table -> new ChainSealer(table, database, transaction, key, clock))
                .toList();
    }

    /**
     * Seals all that is settled, in as many blocks as it takes.
     *
     * @throws HistoryTampered when the head of a chain is not what this process has sealed before; that chain is left
     *     alone, the other is sealed all the same
     */
    public void seal() {
        List<RuntimeException> failures =
                chains.stream().flatMap(HistorySealer::failure).toList();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static Stream<RuntimeException> failure(ChainSealer chain) {
        try {
            chain.seal();
            return Stream.empty();
        } catch (RuntimeException failed) {
            return Stream.of(failed);
        }
    }
}
