package org.annals.platform.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event as the store keeps it, its payload and metadata in JSON. */
record EventRow(
        String aggregateIdentifier,
        long sequenceNumber,
        @Nullable String type,
        String eventIdentifier,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metaData,
        String timeStamp) {

    private static final String INSERT = """
            INSERT INTO store.domain_event (aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                                            payload_revision, payload, meta_data, time_stamp)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
            """;

    static EventRow of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData(),
                DateTimeUtils.formatInstant(event.getTimestamp()));
    }

    /** Adds rows to the end of the log, in their order; all of them or none. */
    static void insert(Connection connection, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, texts(connection, rows, EventRow::aggregateIdentifier));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "bigint",
                            rows.stream().map(EventRow::sequenceNumber).toArray(Long[]::new)));
            statement.setArray(3, texts(connection, rows, EventRow::type));
            statement.setArray(4, texts(connection, rows, EventRow::eventIdentifier));
            statement.setArray(5, texts(connection, rows, EventRow::payloadType));
            statement.setArray(6, texts(connection, rows, EventRow::payloadRevision));
            statement.setArray(7, bytes(connection, rows, EventRow::payload));
            statement.setArray(8, bytes(connection, rows, EventRow::metaData));
            statement.setArray(9, texts(connection, rows, EventRow::timeStamp));
            statement.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<EventRow> rows, Function<EventRow, @Nullable String> column)
            throws SQLException {
        return array(connection, "text", rows.stream().map(column).toArray(String[]::new));
    }

    private static Array bytes(Connection connection, List<EventRow> rows, Function<EventRow, byte[]> column)
            throws SQLException {
        return array(connection, "bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
