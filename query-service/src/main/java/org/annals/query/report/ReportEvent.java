package org.annals.query.report;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * An event that made a figure. Those of all records together add up to it.
 *
 * @param position in the order of all events
 * @param id of the event
 * @param type the event's kind, such as {@code QuoteIssued}
 * @param actorId who caused it: a user's id, or a name the system gives itself
 * @param slice the kind of record it happened to
 * @param recordId the record it happened to
 * @param number what the record is called; null while it has no number
 * @param count records it added to the figure
 * @param amount what it added to the figure, for reports on money; negative where it took away
 * @param seconds the time that it ended, for reports on times
 * @param status what the record's state was after it
 */
public record ReportEvent(
        long position,
        String id,
        String type,
        Instant at,
        String actorId,
        String actorName,
        String slice,
        UUID recordId,
        @Nullable String number,
        long count,
        @Nullable Money amount,
        @Nullable Long seconds,
        @Nullable String status) {}
