package org.annals.query.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry with the name of its actor. */
@Entity
@Immutable
@Table(schema = "read", name = "audit_listing")
class AuditRow {

    @Id
    private String id;

    private Instant at;
    private String actorId;
    private String actorName;
    private String action;
    private String summary;
    private String entityType;
    private String entityId;
    private long version;
    private @Nullable String reason;
    private @Nullable String correlationId;
    private @Nullable Instant effectiveAt;
    private String changes;

    AuditEntry answer() {
        return new AuditEntry(
                id,
                at,
                new Actor(actorId, actorName),
                action,
                summary,
                entityType,
                entityId,
                version,
                reason,
                correlationId,
                effectiveAt,
                Details.readChanges(changes));
    }
}
