package org.annals.platform.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One row of the event table with all its columns, as the seal sees it. */
final class StoredEvent {
    static final String SELECT = """
            SELECT global_index, aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                   payload_revision, payload, meta_data, time_stamp
              FROM store.domain_event""";

    private static final int ABSENT = -1;

    private StoredEvent() {}

    /** What the seal keeps of the row at which the result stands. */
    static Link link(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        String aggregateId = row.getString(2);
        long sequence = row.getLong(3);
        MessageDigest digest = Sha256.begin();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(position)
                .putLong(sequence)
                .flip());
        add(digest, bytes(aggregateId));
        add(digest, bytes(row.getString(4)));
        add(digest, bytes(row.getString(5)));
        add(digest, bytes(row.getString(6)));
        add(digest, bytes(row.getString(7)));
        add(digest, row.getBytes(8));
        add(digest, row.getBytes(9));
        add(digest, bytes(row.getString(10)));
        return new Link(position, aggregateId, sequence, digest.digest());
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** With its length, so that no content can move from one column into the next. */
    private static void add(MessageDigest digest, byte @Nullable [] column) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(column == null ? ABSENT : column.length)
                .flip());
        if (column != null) {
            digest.update(column);
        }
    }
}
