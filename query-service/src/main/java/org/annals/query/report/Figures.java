package org.annals.query.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a report.
 *
 * @param report its name
 * @param from the first day that counted, if there was one
 * @param to the last day that counted, if there was one
 * @param groupBy what the rows were grouped by
 * @param totals over all rows, one per currency where there is money
 * @param more whether there are more rows than are shown; the totals are of all
 * @param behind events that are stored but not counted yet
 */
public record Figures(
        String report,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        List<Figure> rows,
        List<Figure> totals,
        boolean more,
        long behind) {}
