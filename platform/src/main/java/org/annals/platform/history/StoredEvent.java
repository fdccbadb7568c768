package org.annals.platform.history;

import java.sql.ResultSet;
import java.sql.SQLException;

/** One row of the event table with all its columns, as the seal sees it. */
final class StoredEvent {
    static final String SELECT = """
            SELECT global_index, aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                   payload_revision, payload, meta_data, time_stamp
              FROM store.domain_event""";

    private StoredEvent() {}

    /** What the seal keeps of the row at which the result stands. */
    static Link link(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        String aggregateId = row.getString(2);
        long sequence = row.getLong(3);
        byte[] digest = new RowDigest()
                .number(position)
                .number(sequence)
                .text(aggregateId)
                .text(row.getString(4))
                .text(row.getString(5))
                .text(row.getString(6))
                .text(row.getString(7))
                .bytes(row.getBytes(8))
                .bytes(row.getBytes(9))
                .text(row.getString(10))
                .digest();
        return new Link(position, aggregateId, sequence, digest);
    }
}
