package org.annals.query.report;

import java.time.LocalDate;
import java.util.UUID;
import org.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * A record behind a figure, and what it counts for.
 *
 * @param slice its kind, such as {@code quote}
 * @param number null while it has none
 * @param about whom or what it has to do with
 * @param status its state
 * @param on the day that the report goes by
 * @param amount its total, for reports on money
 * @param seconds how long it took, for reports on times
 * @param version the version up to which its events were counted
 */
public record ReportRecord(
        UUID id,
        String slice,
        @Nullable String number,
        @Nullable String about,
        String status,
        LocalDate on,
        @Nullable Money amount,
        @Nullable Long seconds,
        long version) {}
