package org.annals.query.projecting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.annals.query.filling.Batch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every process which records changed, in the transaction that changed their rows: PostgreSQL hands the
 * notifications out when it commits. A generation that is not live yet stays silent.
 */
@Component
public class Changes {
    private static final String NOTIFY = """
            SELECT pg_notify(:channel, payload) FROM unnest(:payloads) AS payload
             WHERE NOT EXISTS (SELECT 1 FROM read.generation
                                WHERE view = :view AND number = :number AND state IN ('LOADING', 'FILLING', 'COMPARING'))
            """;

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Announces that the record of this slice now stands at the version of the occurrence. */
    public void announce(String slice, UUID id, Occurrence occurrence) {
        announce(slice, id.toString(), occurrence);
    }

    /** The same for a record whose id may be any text. */
    public void announce(String slice, String id, Occurrence occurrence) {
        announceAtCommit(new Change(slice, id, occurrence.version(), null));
    }

    /** Announces a record that only its owner and admins may know of. */
    public void announcePrivate(String slice, UUID id, Occurrence occurrence, UUID owner) {
        announceAtCommit(new Change(slice, id.toString(), occurrence.version(), owner.toString()));
    }

    /** Announces any change at once, such as one that no event caused. */
    public void announce(Change change) {
        jdbc.sql("SELECT pg_notify(?, ?)")
                .params(Change.CHANNEL, change.toPayload())
                .query((row, n) -> n)
                .list();
    }

    private void announceAtCommit(Change change) {
        if (Batch.current().isLoading()) {
            return;
        }
        pending().put(change.slice() + change.id() + change.ownerId(), change);
    }

    private Map<String, Change> pending() {
        @Nullable Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending(Objects.requireNonNull(GenerationTransactions.current()));
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending.changes;
    }

    /** One notification per record, owner and transaction, however many events of it the batch held. */
    private final class Pending implements TransactionSynchronization {
        private final Map<String, Change> changes = new LinkedHashMap<>();
        private final Generation generation;

        private Pending(Generation generation) {
            this.generation = generation;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            String[] payloads = changes.values().stream().map(Change::toPayload).toArray(String[]::new);
            jdbc.sql(NOTIFY)
                    .param("channel", Change.CHANNEL)
                    .param("payloads", payloads)
                    .param("view", generation.view())
                    .param("number", generation.number())
                    .query((row, n) -> n)
                    .list();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Changes.this);
        }
    }
}
