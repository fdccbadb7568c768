package org.annals.query.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of either kind: something that happened, or a request that is no event. */
@Entity
@Immutable
@Table(schema = "read", name = "trail_listing")
class TrailRow {
    static final String CHANGE = "CHANGE";

    @Id
    private String id;

    private Instant at;
    private String kind;
    private String actorId;
    private String actorName;
    private @Nullable String entityType;
    private @Nullable String entityId;
    private @Nullable String entityName;
    private @Nullable Long version;
    private @Nullable String action;
    private @Nullable String summary;
    private @Nullable String reason;
    private @Nullable String correlationId;
    private @Nullable String changes;
    private @Nullable String method;
    private @Nullable String address;
    private @Nullable Integer status;
    private @Nullable String rule;
    private @Nullable Instant effectiveAt;
    private String @Nullable [] fields;

    TrailEntry answer() {
        boolean change = kind.equals(CHANGE);
        return new TrailEntry(
                id,
                at,
                kind,
                new Actor(actorId, actorName),
                entityType,
                entityId,
                entityName,
                correlationId,
                change ? change() : null,
                change ? null : access());
    }

    private AuditEntry change() {
        return new AuditEntry(
                id,
                at,
                new Actor(actorId, actorName),
                Objects.requireNonNull(action),
                Objects.requireNonNull(summary),
                Objects.requireNonNull(entityType),
                Objects.requireNonNull(entityId),
                Objects.requireNonNull(version),
                reason,
                correlationId,
                effectiveAt,
                Details.readChanges(Objects.requireNonNull(changes)));
    }

    private AccessEntry access() {
        return new AccessEntry(
                UUID.fromString(id),
                at,
                kind,
                actorId,
                entityId,
                Objects.requireNonNull(method),
                Objects.requireNonNull(address),
                Objects.requireNonNull(status),
                rule,
                List.of(Objects.requireNonNull(fields)),
                Objects.requireNonNull(correlationId));
    }
}
