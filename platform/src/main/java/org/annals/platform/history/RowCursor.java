package org.annals.platform.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Walks over the rows of a sealed table in the order of their positions. */
final class RowCursor {
    private final SealedTable table;
    private final ResultSet rows;
    private @Nullable Link current;

    RowCursor(SealedTable table, ResultSet rows) throws SQLException {
        this.table = table;
        this.rows = rows;
        advance();
    }

    /** The row it stands at; null behind the last. */
    @Nullable Link current() {
        return current;
    }

    void advance() throws SQLException {
        current = rows.next() ? table.link(rows) : null;
    }

    /** How many rows there are from here to the end. */
    long countRest() throws SQLException {
        long count = 0;
        while (current != null) {
            count++;
            advance();
        }
        return count;
    }
}
