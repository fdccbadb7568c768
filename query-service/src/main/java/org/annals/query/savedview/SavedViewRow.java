package org.annals.query.savedview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.annals.query.reading.Viewer;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A saved view with the name of its owner. */
@Entity
@Immutable
@Table(schema = "read", name = "saved_view_listing")
class SavedViewRow {

    @Id
    private UUID id;

    private UUID ownerId;
    private String ownerName;
    private String list;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> parameters;

    private boolean shared;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    boolean isVisibleTo(Viewer viewer) {
        return shared || ownerId.equals(viewer.id());
    }

    SavedView answer(Viewer viewer) {
        return new SavedView(
                id,
                list,
                name,
                parameters,
                shared,
                ownerId.equals(viewer.id()),
                ownerId,
                ownerName,
                createdAt,
                updatedAt,
                version);
    }
}
