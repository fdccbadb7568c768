package org.annals.query.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.platform.problem.MalformedRequest;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody asks of a report. A cell is asked for like anything else: by the values that its figure was grouped by.
 *
 * @param from the first day that counts; null for all before
 * @param to the last day that counts; null for all after
 * @param filters the values wanted of a dimension, as the API writes them
 * @param when the instant that is looked at
 */
record Question(
        Report report,
        List<Dimension> groupBy,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Dimension, Set<String>> filters,
        AsOf when) {
    private static final Set<String> OWN = Set.of("from", "to", "groupBy", "asOf", "knownAt");

    /**
     * Reads query parameters.
     *
     * @param others names of parameters that the address reads besides
     * @throws MalformedRequest for a name the report does not know, or a value that is none
     */
    static Question of(Report report, MultiValueMap<String, String> parameters, AsOf when, Set<String> others) {
        Map<Dimension, Set<String>> filters = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw MalformedRequest.at(name, "given-twice", "'%s' is given more than once.".formatted(name));
            }
            if (!OWN.contains(name) && !others.contains(name)) {
                Dimension dimension = report.dimension(name).orElseThrow(() -> unknown(report, name));
                filters.put(dimension, new LinkedHashSet<>(Filter.values(values.getFirst())));
            }
        });
        LocalDate from = day("from", parameters.getFirst("from"));
        LocalDate to = day("to", parameters.getFirst("to"));
        if (from != null && to != null && to.isBefore(from)) {
            throw MalformedRequest.at("to", "before-from", "The last day must not be before the first.");
        }
        return new Question(report, groupBy(report, parameters.getFirst("groupBy")), from, to, filters, when);
    }

    /** Whether facts that are added up per combination of these columns, as of now, can tell. */
    boolean needsOnly(Set<String> columns) {
        return when.isNow()
                && from == null
                && to == null
                && Stream.concat(groupBy.stream(), filters.keySet().stream())
                        .map(Dimension::column)
                        .allMatch(columns::contains)
                && columns.contains(month());
    }

    /** What holds of the facts {@code f} that count. */
    Condition condition() {
        return condition(report.day());
    }

    /** The same of totals, which know no days. */
    Condition conditionOfTotals() {
        return condition(month());
    }

    private String month() {
        return report.dimension("month").map(Dimension::column).orElse(report.day());
    }

    private Condition condition(String present) {
        Condition all = new Condition("f.%s IS NOT NULL".formatted(present), Map.of());
        if (from != null) {
            all = all.and("f.%s >= :from".formatted(report.day()), "from", from);
        }
        if (to != null) {
            all = all.and("f.%s <= :to".formatted(report.day()), "to", to);
        }
        for (var filter : filters.entrySet()) {
            all = all.and(filter.getKey(), filter.getValue());
        }
        return all;
    }

    private static List<Dimension> groupBy(Report report, @Nullable String names) {
        List<String> wanted = names == null ? report.groupedBy() : Filter.values(names);
        List<Dimension> dimensions = new ArrayList<>();
        for (String name : new LinkedHashSet<>(wanted)) {
            dimensions.add(report.dimension(name).orElseThrow(() -> notGroupable(report)));
        }
        if (report.tells(Measure.AMOUNT) && !dimensions.contains(Dimension.MONEY)) {
            dimensions.add(Dimension.MONEY);
        }
        return List.copyOf(dimensions);
    }

    private static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw MalformedRequest.at(name, "must-be-date", "This must be a day, such as 2026-12-31.");
        }
    }

    private static MalformedRequest notGroupable(Report report) {
        return MalformedRequest.at(
                "groupBy", "must-be-one-of", "Separate by commas what is wanted of: " + names(report) + ".");
    }

    private static MalformedRequest unknown(Report report, String name) {
        return MalformedRequest.at(
                name,
                "unknown-parameter",
                "There is no parameter '%s' here; the report knows from, to, groupBy, %s."
                        .formatted(name, names(report)));
    }

    private static String names(Report report) {
        return report.dimensions().stream().map(Dimension::name).collect(Collectors.joining(", "));
    }
}
