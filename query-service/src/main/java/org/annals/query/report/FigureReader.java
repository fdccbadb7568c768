package org.annals.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annals.api.Money;
import org.annals.query.projecting.ViewProcessors;
import org.annals.query.projecting.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds facts up, in one statement per question. */
@Component
class FigureReader {
    static final int MOST = 1_000;
    private static final String READ = """
            WITH figures AS MATERIALIZED (
                SELECT %1$s, %2$s FROM %3$s f WHERE %4$s GROUP BY %5$s)
            SELECT false AS is_total, shown.*, %6$s
              FROM (SELECT * FROM figures ORDER BY %7$s LIMIT 1001) shown
            UNION ALL
            (%8$s)
            """;
    private static final String TIMES = """
            percentile_cont(0.5) WITHIN GROUP (ORDER BY f.seconds_to_send) AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY f.seconds_to_send) AS p90""";

    private final JdbcClient jdbc;
    private final ViewProcessors processors;

    FigureReader(JdbcClient jdbc, ViewProcessors processors) {
        this.jdbc = jdbc;
        this.processors = processors;
    }

    Figures read(Question question) {
        List<Dimension> groupBy = question.groupBy();
        List<Figure> rows = new ArrayList<>();
        List<Figure> totals = new ArrayList<>();
        long behind = Math.max(0, processors.head() - processors.position(Views.FIGURES));
        question.condition().ask(jdbc, statement(question)).query((RowCallbackHandler)
                row -> (row.getBoolean("is_total") ? totals : rows).add(figure(row, question)));
        List<Figure> shown = rows.size() > MOST ? rows.subList(0, MOST) : rows;
        return new Figures(
                question.report().name(),
                question.from(),
                question.to(),
                groupBy.stream().map(Dimension::name).toList(),
                shown,
                totals.stream().filter(total -> total.count() > 0).toList(),
                rows.size() > MOST,
                behind);
    }

    private static String statement(Question question) {
        Report report = question.report();
        List<Dimension> groupBy = question.groupBy();
        String condition = question.condition().sql();
        return READ.formatted(
                columns(groupBy, "f.%2$s AS k%1$d"),
                measures(report),
                report.subject().table(),
                condition,
                columns(groupBy, "f.%2$s"),
                labels(groupBy),
                order(groupBy),
                totals(report, groupBy, condition));
    }

    private static String measures(Report report) {
        return "count(*) AS count"
                + (report.tells(Measure.AMOUNT) ? ", sum(f.total) AS amount" : "")
                + (report.tells(Measure.DURATION) ? ", " + TIMES : "");
    }

    /** Sums are added up from the cells; percentiles have to be taken over all records once more. */
    private static String totals(Report report, List<Dimension> groupBy, String condition) {
        int money = groupBy.indexOf(Dimension.MONEY);
        boolean perCurrency = report.tells(Measure.AMOUNT);
        String keys = IntStream.range(0, groupBy.size())
                .mapToObj(i -> perCurrency && i == money ? "k" + i : "NULL")
                .collect(Collectors.joining(", "));
        String noLabels = groupBy.stream().map(dimension -> "NULL").collect(Collectors.joining(", "));
        if (report.tells(Measure.DURATION)) {
            return "SELECT true, %s, %s, %s FROM %s f WHERE %s"
                    .formatted(
                            keys, measures(report), noLabels, report.subject().table(), condition);
        }
        return "SELECT true, %s, %s, %s FROM figures %s"
                .formatted(
                        keys,
                        perCurrency ? "sum(count)::bigint, sum(amount)" : "coalesce(sum(count), 0)::bigint",
                        noLabels,
                        perCurrency ? "GROUP BY k%1$d ORDER BY k%1$d".formatted(money) : "");
    }

    private static String labels(List<Dimension> groupBy) {
        return IntStream.range(0, groupBy.size())
                .mapToObj(i -> label(groupBy.get(i), "shown.k" + i) + " AS l" + i)
                .collect(Collectors.joining(", "));
    }

    private static String label(Dimension dimension, String value) {
        return dimension.label() == null ? "NULL" : "(" + dimension.label().formatted(value) + ")";
    }

    /** Months in their order; anything else with the most first. */
    private static String order(List<Dimension> groupBy) {
        String keys = IntStream.range(0, groupBy.size()).mapToObj(i -> "k" + i).collect(Collectors.joining(", "));
        return groupBy.getFirst().kind() == Dimension.Kind.MONTH ? keys : "count DESC, " + keys;
    }

    private static String columns(List<Dimension> groupBy, String form) {
        return IntStream.range(0, groupBy.size())
                .mapToObj(i -> form.formatted(i, groupBy.get(i).column()))
                .collect(Collectors.joining(", "));
    }

    private static Figure figure(ResultSet row, Question question) throws SQLException {
        Report report = question.report();
        boolean total = row.getBoolean("is_total");
        Map<String, String> key = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < question.groupBy().size(); i++) {
            Dimension dimension = question.groupBy().get(i);
            String value = row.getString("k" + i);
            if (!total || value != null) {
                key.put(dimension.name(), dimension.shown(value));
            }
            String label = row.getString("l" + i);
            if (label != null) {
                labels.put(dimension.name(), label);
            }
        }
        return new Figure(
                key,
                labels,
                row.getLong("count"),
                report.tells(Measure.AMOUNT)
                        ? new Money(
                                row.getBigDecimal("amount"), Objects.requireNonNull(key.get(Dimension.MONEY.name())))
                        : null,
                report.tells(Measure.DURATION) ? seconds(row, "median") : null,
                report.tells(Measure.DURATION) ? seconds(row, "p90") : null);
    }

    private static @Nullable Long seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(seconds);
    }
}
