package org.annals.query.report;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.annals.api.Money;
import org.annals.query.reading.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a report answers as a table: its figures, or the records behind them. */
@Component
class ReportTables {
    private final RecordReader records;

    ReportTables(RecordReader records) {
        this.records = records;
    }

    static void write(Sheet sheet, Question question, Figures figures) throws IOException {
        sheet.row(titles(question));
        for (Figure figure : figures.rows()) {
            sheet.row(cells(question, figure));
        }
        sheet.finish();
    }

    Pages<ReportRecord> begin(Question question) {
        return Pages.begin(cursor -> records.read(question, Pages.SIZE, cursor));
    }

    static void write(Sheet sheet, Pages<ReportRecord> pages) throws IOException {
        sheet.row(List.of("id", "number", "about", "status", "day", "amount", "currency", "seconds"));
        pages.each(rows -> {
            for (ReportRecord record : rows) {
                sheet.row(cells(record));
            }
        });
        sheet.finish();
    }

    private static List<String> titles(Question question) {
        List<String> titles = new ArrayList<>();
        for (Dimension dimension : question.groupBy()) {
            titles.add(dimension.name());
            if (dimension.label() != null) {
                titles.add(dimension.name() + "_id");
            }
        }
        titles.add("count");
        if (question.report().tells(Measure.AMOUNT)) {
            titles.add("amount");
        }
        if (question.report().tells(Measure.DURATION)) {
            titles.addAll(List.of("median_seconds", "p90_seconds"));
        }
        return titles;
    }

    private static List<@Nullable Object> cells(Question question, Figure figure) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Dimension dimension : question.groupBy()) {
            String value = figure.key().get(dimension.name());
            if (dimension.label() != null) {
                cells.add(figure.labels().get(dimension.name()));
            }
            boolean month = dimension.kind() == Dimension.Kind.MONTH;
            cells.add(month ? YearMonth.parse(value).atDay(1) : value);
        }
        cells.add(figure.count());
        if (question.report().tells(Measure.AMOUNT)) {
            cells.add(amount(figure.amount()));
        }
        if (question.report().tells(Measure.DURATION)) {
            cells.add(figure.medianSeconds());
            cells.add(figure.p90Seconds());
        }
        return cells;
    }

    private static List<@Nullable Object> cells(ReportRecord record) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(record.id());
        cells.add(record.number());
        cells.add(record.about());
        cells.add(record.status());
        cells.add(record.on());
        cells.add(amount(record.amount()));
        cells.add(record.amount() == null ? null : record.amount().currency());
        cells.add(record.seconds());
        return cells;
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
