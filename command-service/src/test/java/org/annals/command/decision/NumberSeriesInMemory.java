package org.annals.command.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Number series kept in a map. */
public final class NumberSeriesInMemory implements NumberSeries {
    private final Map<Series, Long> lastNumbers = new HashMap<>();

    @Override
    public long next(UUID issuerId, String documentType, int year) {
        return lastNumbers.merge(new Series(issuerId, documentType, year), 1L, Long::sum);
    }

    private record Series(UUID issuerId, String documentType, int year) {}
}
