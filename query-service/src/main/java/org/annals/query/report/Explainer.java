package org.annals.query.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.api.Money;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Found;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which events made a figure: read from the store itself, and counted again, apart from the facts. */
@Component
class Explainer {
    private static final String EVENTS = """
            SELECT event.*, coalesce(account.display_name, event.actor) AS actor_name
              FROM (SELECT global_index, event_identifier, payload_type, payload_revision, payload, time_stamp,
                           aggregate_identifier, sequence_number, meta.data ->> 'actor' AS actor,
                           coalesce(meta.data ->> 'effectiveAt', time_stamp) AS effective_at
                      FROM store.domain_event
                     CROSS JOIN LATERAL (SELECT convert_from(meta_data, 'UTF8')::jsonb AS data) meta
                     WHERE aggregate_identifier = ANY(:ids) AND payload_type = ANY(:types)) event
              LEFT JOIN read.user_account account ON account.id::text = event.actor
             ORDER BY event.aggregate_identifier, event.sequence_number
            """;

    private final RecordReader records;
    private final JdbcClient jdbc;
    private final Serializer serializer;

    Explainer(RecordReader records, JdbcClient jdbc, @Qualifier("eventSerializer") Serializer serializer) {
        this.records = records;
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** @param limit of records; each comes with all of its events */
    ReportEventPage explain(Question question, int limit, @Nullable String cursor) {
        Found<ReportRecord> page = records.read(question, limit, cursor);
        Map<UUID, List<Stored>> events = events(question.report(), page.rows());
        List<ReportEvent> told = new ArrayList<>();
        for (ReportRecord record : page.rows()) {
            told.addAll(story(question, record, events.getOrDefault(record.id(), List.of())));
        }
        return new ReportEventPage(told, page.nextCursor());
    }

    private static List<ReportEvent> story(Question question, ReportRecord record, List<Stored> events) {
        List<ReportEvent> told = new ArrayList<>();
        Tally tally = Tally.NOTHING;
        for (Stored event : events) {
            if (event.sequence < record.version() && event.counts(question.when())) {
                Tally after = question.report().after(tally, event.payload, event.at);
                told.add(told(record, event, tally, after));
                tally = after;
            }
        }
        return told;
    }

    private static ReportEvent told(ReportRecord record, Stored event, Tally before, Tally after) {
        String currency = record.amount() == null ? null : record.amount().currency();
        BigDecimal added = after.amountIn(currency).subtract(before.amountIn(currency));
        return new ReportEvent(
                event.position,
                event.id,
                event.payload.getClass().getSimpleName(),
                event.at,
                event.actorId,
                event.actorName,
                record.slice(),
                record.id(),
                record.number(),
                after.countIn(currency) - before.countIn(currency),
                currency == null ? null : new Money(added, currency),
                Objects.equals(after.seconds(), before.seconds()) ? null : after.seconds(),
                after.status());
    }

    private Map<UUID, List<Stored>> events(Report report, List<ReportRecord> of) {
        return jdbc
                .sql(EVENTS)
                .param("ids", of.stream().map(record -> record.id().toString()).toArray(String[]::new))
                .param("types", report.events().stream().map(Class::getName).toArray(String[]::new))
                .query((row, number) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Stored::recordId));
    }

    private record Stored(
            long position,
            String id,
            UUID recordId,
            long sequence,
            Instant at,
            Instant effectiveAt,
            String actorId,
            String actorName,
            Object payload) {

        /** Whether it was true, and known, by then. */
        private boolean counts(AsOf when) {
            return when.isNow() || !effectiveAt.isAfter(when.instant()) && !at.isAfter(when.knowledge());
        }
    }

    private Stored stored(ResultSet row) throws SQLException {
        var payload = new SimpleSerializedObject<>(
                row.getBytes("payload"),
                byte[].class,
                row.getString("payload_type"),
                row.getString("payload_revision"));
        return new Stored(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                UUID.fromString(row.getString("aggregate_identifier")),
                row.getLong("sequence_number"),
                Instant.parse(row.getString("time_stamp")),
                Instant.parse(row.getString("effective_at")),
                row.getString("actor"),
                row.getString("actor_name"),
                Objects.requireNonNull(serializer.<byte[], Object>deserialize(payload)));
    }
}
