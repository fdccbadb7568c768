package org.annals.benchmarks.size.history;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes events with PostgreSQL's COPY, in its binary form. */
final class EventCopy implements AutoCloseable {
    private static final String COPY = """
            COPY store.domain_event (global_index, aggregate_identifier, sequence_number, type, event_identifier,
                                     payload_type, payload_revision, payload, meta_data, time_stamp)
            FROM STDIN (FORMAT binary)""";
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 20;
    private static final short COLUMNS = 10;
    private static final short END = -1;
    private static final int NULL = -1;

    private final DataOutputStream out;

    EventCopy(Connection connection) throws SQLException, IOException {
        out = new DataOutputStream(new BufferedOutputStream(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER), BUFFER));
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void write(long globalIndex, StoredForm event) {
        try {
            out.writeShort(COLUMNS);
            number(globalIndex);
            text(event.record());
            number(event.sequence());
            text(event.type());
            text(event.id());
            text(event.payloadType());
            out.writeInt(NULL);
            bytes(event.payload());
            bytes(event.metaData());
            text(event.timeStamp());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    /** Without this nothing is kept. */
    @Override
    public void close() throws IOException {
        out.writeShort(END);
        out.close();
    }
}
