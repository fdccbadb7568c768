package org.annals.query.projecting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every process which records changed, in the transaction that changed their rows: PostgreSQL hands the
 * notifications out when it commits. Rebuilds stay silent.
 */
@Component
public class Changes {
    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Announces that the record of this slice now stands at the version of the occurrence. */
    public void announce(String slice, UUID id, Occurrence occurrence) {
        announce(new Change(slice, id.toString(), occurrence.version(), null), occurrence);
    }

    /** Announces a record that only its owner and admins may know of. */
    public void announcePrivate(String slice, UUID id, Occurrence occurrence, UUID owner) {
        announce(new Change(slice, id.toString(), occurrence.version(), owner.toString()), occurrence);
    }

    /** Announces any change at once, such as one that no event caused. */
    public void announce(Change change) {
        jdbc.sql("SELECT pg_notify(?, ?)")
                .params(Change.CHANNEL, change.toPayload())
                .query((row, n) -> n)
                .list();
    }

    /** Announces a change of the given occurrence, unless it is a replayed one. */
    public void announce(Change change, Occurrence occurrence) {
        if (!occurrence.replayed()) {
            pending().put(change.slice() + change.id() + change.ownerId(), change);
        }
    }

    private Map<String, Change> pending() {
        @Nullable Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending.changes;
    }

    /** One notification per record, owner and transaction, however many events of it the batch held. */
    private final class Pending implements TransactionSynchronization {
        private final Map<String, Change> changes = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            String[] payloads = changes.values().stream().map(Change::toPayload).toArray(String[]::new);
            jdbc.sql("SELECT pg_notify(?, payload) FROM unnest(?) AS payload")
                    .params(Change.CHANNEL, payloads)
                    .query((row, n) -> n)
                    .list();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Changes.this);
        }
    }
}
