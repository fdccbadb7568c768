package org.annals.query.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code store.access_entry}. */
@Entity
@Immutable
@Table(schema = "store", name = "access_entry")
class AccessRow {
    @Id
    private UUID id;

    private Instant at;
    private String kind;
    private String actorId;
    private @Nullable String entityId;
    private String method;
    private String address;
    private int status;
    private @Nullable String rule;
    private String[] fields;
    private String correlationId;

    AccessEntry answer() {
        return new AccessEntry(
                id, at, kind, actorId, entityId, method, address, status, rule, List.of(fields), correlationId);
    }
}
