package org.annals.query.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.query.projecting.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A view that is, or was, filled from the events again, beside the tables that readers see.
 *
 * @param kind REBUILD when the new tables replace the old ones, COMPARE when they were only compared with them
 * @param view directory, documents, audit or all
 * @param state RUNNING, DONE or FAILED
 * @param eventsTotal how many events there were when it started
 * @param eventsPerSecond over the time that it was worked on
 * @param secondsLeft at that rate; null when it is unknown or over
 * @param detail what is wrong, if anything is
 * @param differences of a comparison: the rows that only one side has, at most 100 of each view
 * @param startedBy the name of the user; a name beginning with {@code system:} for the software itself
 */
public record Rebuild(
        UUID id,
        String kind,
        String view,
        String state,
        long eventsDone,
        long eventsTotal,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String detail,
        List<Difference> differences,
        String startedBy) {}
