package org.annals.query.report;

import java.util.Map;
import org.annals.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one cell.
 *
 * @param key what the cell is grouped by, with its values; as parameters they lead to the records behind it. {@code none}
 *     stands for records without a value
 * @param labels names for the values that are ids
 * @param count the number of records
 * @param amount the sum of their totals, for reports on money
 * @param medianSeconds half of the records took that long at most, for reports on times
 * @param p90Seconds nine of ten records took that long at most
 */
public record Figure(
        Map<String, String> key,
        Map<String, String> labels,
        long count,
        @Nullable Money amount,
        @Nullable Long medianSeconds,
        @Nullable Long p90Seconds) {}
