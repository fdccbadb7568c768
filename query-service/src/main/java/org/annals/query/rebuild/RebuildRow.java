package org.annals.query.rebuild;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code read.rebuild}. */
@Entity
@Immutable
@Table(schema = "read", name = "rebuild")
class RebuildRow {
    private static final double NANOS_PER_SECOND = 1e9;

    @Id
    private UUID id;

    private String view;
    private String state;
    private long eventsDone;
    private long eventsTotal;
    private Instant startedAt;
    private @Nullable Instant resetAt;
    private @Nullable Instant finishedAt;
    private @Nullable String detail;
    private String startedBy;

    Rebuild answer(Instant now) {
        return new Rebuild(
                id, view, state, eventsDone, eventsTotal, rate(now), startedAt, finishedAt, detail, startedBy);
    }

    private double rate(Instant now) {
        if (resetAt == null) {
            return 0;
        }
        double seconds =
                Duration.between(resetAt, finishedAt == null ? now : finishedAt).toNanos() / NANOS_PER_SECOND;
        return seconds <= 0 ? 0 : Math.round(eventsDone / seconds * 10) / 10.0;
    }
}
