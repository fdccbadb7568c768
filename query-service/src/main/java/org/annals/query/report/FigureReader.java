package org.annals.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annals.api.Money;
import org.annals.query.projecting.ViewProcessors;
import org.annals.query.projecting.Views;
import org.annals.query.reading.Past;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds facts up, in one statement per question. */
@Component
class FigureReader {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final ViewProcessors processors;
    private final Past past;

    FigureReader(JdbcClient jdbc, ViewProcessors processors, Past past) {
        this.jdbc = jdbc;
        this.past = past;
        this.processors = processors;
    }

    Figures read(Question question) {
        List<Dimension> groupBy = question.groupBy();
        String view = question.when().isNow() ? Views.FIGURES : Views.VERSIONS;
        long behind = Math.max(0, processors.head() - processors.position(view));
        List<Told> told = past.read(
                question.when(),
                () -> question.condition()
                        .ask(jdbc, new FigureStatement(question).sql(MOST + 1))
                        .query((row, number) -> new Told(row.getBoolean("is_total"), figure(row, question)))
                        .list());
        List<Figure> rows = figures(told, false);
        List<Figure> totals = figures(told, true);
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

    private record Told(boolean total, Figure figure) {}

    private static List<Figure> figures(List<Told> told, boolean total) {
        return told.stream()
                .filter(each -> each.total == total)
                .map(Told::figure)
                .toList();
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
