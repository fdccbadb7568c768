package org.annals.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.annals.api.Money;
import org.annals.query.reading.Found;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Order;
import org.annals.query.reading.Past;
import org.annals.query.reading.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the records behind a figure: those whose facts were counted in it. */
@Component
class RecordReader {
    private static final Order LATEST_FIRST = Order.descending(SortKey.date("on"), SortKey.id());
    private static final String READ = """
            SELECT f.id, f.%2$s AS number, f.%3$s AS status, f.%4$s AS "on", f.version, %5$s, (%6$s) AS about
              FROM %1$s f
             WHERE %7$s
             ORDER BY f.%4$s DESC, f.id DESC
             LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Past past;

    RecordReader(JdbcClient jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /** @param cursor where the page before ended; null for the first one */
    Found<ReportRecord> read(Question question, int limit, @Nullable String cursor) {
        Report report = question.report();
        Subject subject = report.subject();
        Listing listing = Listing.of(limit, cursor, LATEST_FIRST);
        Condition condition = following(question, listing);
        String statement = READ.formatted(
                subject.table(),
                subject.name(),
                subject.status(),
                report.day(),
                measures(report),
                subject.about(),
                condition.sql());
        return listing.page(past.read(
                question.when(),
                () -> condition
                        .ask(jdbc, statement)
                        .param("limit", limit + 1)
                        .query((row, number) -> record(row, report))
                        .list()));
    }

    private static Condition following(Question question, Listing listing) {
        if (listing.after().isEmpty()) {
            return question.condition();
        }
        String day = question.report().day();
        return question.condition()
                .and(
                        "f.%s <= :afterDay".formatted(day),
                        "afterDay",
                        listing.after().getFirst())
                .and(
                        "(f.%s, f.id) < (:afterDay, :afterId)".formatted(day),
                        "afterId",
                        listing.after().getLast());
    }

    private static String measures(Report report) {
        return (report.tells(Measure.AMOUNT) ? "f.total, f.currency" : "NULL AS total")
                + (report.tells(Measure.DURATION) ? ", f.seconds_to_send" : "");
    }

    private static ReportRecord record(ResultSet row, Report report) throws SQLException {
        return new ReportRecord(
                row.getObject("id", UUID.class),
                report.subject().slice(),
                row.getString("number"),
                row.getString("about"),
                row.getString("status"),
                row.getObject("on", LocalDate.class),
                report.tells(Measure.AMOUNT) ? new Money(row.getBigDecimal("total"), row.getString("currency")) : null,
                report.tells(Measure.DURATION) ? row.getLong("seconds_to_send") : null,
                row.getLong("version"));
    }
}
