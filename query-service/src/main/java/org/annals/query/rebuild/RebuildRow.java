package org.annals.query.rebuild;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.query.projecting.Difference;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code read.rebuild}. */
@Entity
@Immutable
@Table(schema = "read", name = "rebuild")
class RebuildRow {

    @Id
    private UUID id;

    private String kind;
    private String view;
    private String state;
    private long eventsDone;
    private long eventsTotal;
    private double busySeconds;
    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String detail;

    @JdbcTypeCode(SqlTypes.JSON)
    private String differences;

    private String startedBy;

    Rebuild answer() {
        double rate = busySeconds <= 0 ? 0 : Math.round(eventsDone / busySeconds * 10) / 10.0;
        return new Rebuild(
                id,
                kind,
                view,
                state,
                eventsDone,
                eventsTotal,
                rate,
                state.equals("RUNNING") && rate > 0 ? Math.round((eventsTotal - eventsDone) / rate) : null,
                startedAt,
                finishedAt,
                detail,
                List.of(JsonMapper.shared().readValue(differences, Difference[].class)),
                startedBy);
    }
}
