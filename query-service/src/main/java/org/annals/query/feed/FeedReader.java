package org.annals.query.feed;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annals.api.EventMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads events straight from the store, a bounded stretch at a time. */
@Component
class FeedReader {
    /** Positions looked at in one go, so that a rare type does not make one request read everything. */
    private static final int STRETCH = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    /** The owner is named by the first event of the record: the mailbox's owner, the delivery's sender. */
    private static final String READ = """
            SELECT event.global_index, event.event_identifier, event.payload_type, event.time_stamp,
                   event.aggregate_identifier, event.sequence_number, event.meta_data, event.payload,
                   coalesce(convert_from(first.payload, 'UTF8')::jsonb ->> 'ownerId',
                            convert_from(first.payload, 'UTF8')::jsonb #>> '{order,senderId}') AS owner
              FROM store.domain_event event
              LEFT JOIN store.domain_event first
                ON first.aggregate_identifier = event.aggregate_identifier AND first.sequence_number = 0
               AND event.payload_type ~ '^org\\.annals\\.api\\.(delivery|mailbox)\\.'
             WHERE event.global_index > :after AND event.global_index <= :end
               AND (:anyType OR substring(event.payload_type FROM '[^.]+$') = ANY(:types))
             ORDER BY event.global_index
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    FeedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param settled up to where the events are complete
     * @param types the kinds wanted; all when empty
     */
    EventFeed read(long after, long settled, int limit, List<String> types, EventVisibility visibility) {
        long end = Math.min(settled, after + STRETCH);
        List<Row> rows = jdbc.sql(READ)
                .param("after", after)
                .param("end", end)
                .param("anyType", types.isEmpty())
                .param("types", types.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> row(row, visibility))
                .list();
        long next = rows.size() == limit ? rows.getLast().position : Math.max(after, end);
        return new EventFeed(
                rows.stream().map(Row::event).filter(Objects::nonNull).toList(), next, next >= settled);
    }

    /** @param event null when the viewer may not see it */
    private record Row(long position, @Nullable FeedEvent event) {}

    private static Row row(ResultSet row, EventVisibility visibility) throws SQLException {
        String[] names = row.getString("payload_type").split("\\.");
        String slice = names[names.length - 2];
        String aggregateId = row.getString("aggregate_identifier");
        String owner = row.getString("owner");
        long position = row.getLong("global_index");
        if (!visibility.shows(slice, aggregateId, owner)) {
            return new Row(position, null);
        }
        Map<String, @Nullable Object> metadata = fields(row.getBytes("meta_data"));
        return new Row(
                position,
                new FeedEvent(
                        position,
                        row.getString("event_identifier"),
                        names[names.length - 1],
                        Instant.parse(row.getString("time_stamp")),
                        aggregateId,
                        row.getLong("sequence_number"),
                        (String) metadata.getOrDefault(EventMetadata.ACTOR, "unknown"),
                        (String) metadata.get(EventMetadata.REASON),
                        (String) metadata.get(EventMetadata.CORRELATION_ID),
                        metadata.get(EventMetadata.EFFECTIVE_AT) instanceof String date ? Instant.parse(date) : null,
                        visibility.payload(slice, owner, fields(row.getBytes("payload")))));
    }

    private static Map<String, @Nullable Object> fields(byte[] json) {
        return JSON.readValue(new String(json, StandardCharsets.UTF_8), FIELDS);
    }
}
