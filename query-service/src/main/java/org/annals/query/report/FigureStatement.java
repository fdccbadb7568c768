package org.annals.query.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that adds facts up: one scan, grouped, and the totals added up from the groups. Where what is kept added up
 * can tell, that is scanned instead. Its columns are {@code is_total}, a {@code k0} for each dimension, the measures, and an
 * {@code l0} with the name of each value.
 */
record FigureStatement(Question question) {
    private static final String READ = """
            WITH figures AS MATERIALIZED (
                SELECT %1$s, %2$s FROM %3$s f WHERE %4$s GROUP BY %5$s)
            SELECT false AS is_total, shown.*, %6$s
              FROM (SELECT * FROM figures ORDER BY %7$s LIMIT %8$d) shown
            UNION ALL
            (%9$s)
            """;
    private static final String TIMES = """
            percentile_cont(0.5) WITHIN GROUP (ORDER BY f.seconds_to_send) AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY f.seconds_to_send) AS p90""";

    /** @param limit of groups */
    String sql(int limit) {
        return READ.formatted(
                each("f.%2$s AS k%1$d"),
                isKept() ? "sum(f.count)::bigint AS count, sum(f.total) AS amount" : measures(),
                isKept()
                        ? report().subject().totals().table()
                        : report().subject().table(),
                (isKept() ? question.conditionOfTotals() : question.condition()).sql(),
                each("f.%2$s"),
                labels(),
                order(),
                limit,
                report().tells(Measure.DURATION) ? totalsOfRecords() : totalsOfGroups());
    }

    private Report report() {
        return question.report();
    }

    private boolean isKept() {
        return report().measures().equals(Set.of(Measure.AMOUNT))
                && question.needsOnly(report().subject().totals().columns());
    }

    private String measures() {
        return "count(*) AS count"
                + (report().tells(Measure.AMOUNT) ? ", sum(f.total) AS amount" : "")
                + (report().tells(Measure.DURATION) ? ", " + TIMES : "");
    }

    /** Percentiles have to be taken over all records once more. */
    private String totalsOfRecords() {
        return "SELECT true, %s, %s, %s FROM %s f WHERE %s"
                .formatted(
                        nothing(),
                        measures(),
                        nothing(),
                        report().subject().table(),
                        question.condition().sql());
    }

    private String totalsOfGroups() {
        if (!report().tells(Measure.AMOUNT)) {
            return "SELECT true, %s, coalesce(sum(count), 0)::bigint, %s FROM figures".formatted(nothing(), nothing());
        }
        int money = question.groupBy().indexOf(Dimension.MONEY);
        String keys = dimensions().mapToObj(i -> i == money ? "k" + i : "NULL").collect(Collectors.joining(", "));
        return "SELECT true, %1$s, sum(count)::bigint, sum(amount), %2$s FROM figures GROUP BY k%3$d ORDER BY k%3$d"
                .formatted(keys, nothing(), money);
    }

    private String nothing() {
        return each("NULL");
    }

    private String labels() {
        return dimensions().mapToObj(i -> label(i) + " AS l" + i).collect(Collectors.joining(", "));
    }

    private String label(int dimension) {
        String label = question.groupBy().get(dimension).label();
        return label == null ? "NULL" : "(" + label.formatted("shown.k" + dimension) + ")";
    }

    /** Months in their order; anything else with the most first. */
    private String order() {
        List<Dimension> groupBy = question.groupBy();
        return (groupBy.getFirst().kind() == Dimension.Kind.MONTH ? "" : "count DESC, ") + each("k%1$d");
    }

    private String each(String form) {
        return dimensions()
                .mapToObj(i -> form.formatted(i, question.groupBy().get(i).column()))
                .collect(Collectors.joining(", "));
    }

    private IntStream dimensions() {
        return IntStream.range(0, question.groupBy().size());
    }
}
