package org.annals.platform.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One row of the access trail with all its columns, as the seal sees it. */
final class StoredAccess {
    static final String SELECT = """
            SELECT position, id, at, kind, actor_id, entity_id, method, address, status, rule, fields, correlation_id
              FROM store.access_entry""";

    private StoredAccess() {}

    /** What the seal keeps of the row at which the result stands. */
    static Link link(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        String id = row.getString(2);
        Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
        RowDigest digest = new RowDigest()
                .number(position)
                .text(id)
                .number(at.getEpochSecond())
                .number(at.getNano())
                .text(row.getString(4))
                .text(row.getString(5))
                .text(row.getString(6))
                .text(row.getString(7))
                .text(row.getString(8))
                .number(row.getInt(9))
                .text(row.getString(10));
        String[] fields = (String[]) row.getArray(11).getArray();
        digest.number(fields.length);
        for (String field : fields) {
            digest.text(field);
        }
        return new Link(position, id, 0, digest.text(row.getString(12)).digest());
    }
}
