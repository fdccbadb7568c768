package org.annals.query.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view that is, or was, filled from the events again.
 *
 * @param view directory, documents, audit or all
 * @param state RUNNING, DONE or FAILED
 * @param eventsTotal how many events there were when it started
 * @param detail what is wrong, if anything is
 * @param startedBy the name of the user
 */
public record Rebuild(
        UUID id,
        String view,
        String state,
        long eventsDone,
        long eventsTotal,
        double eventsPerSecond,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String detail,
        String startedBy) {}
