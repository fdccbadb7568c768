package org.annals.platform.history;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The tables whose rows are sealed, each in a chain of its own. */
enum SealedTable {
    EVENTS(
            "",
            "event",
            "store.domain_event",
            "global_index",
            StoredEvent.SELECT,
            "store.history_block",
            "annals-history-1") {
        @Override
        Link link(ResultSet row) throws SQLException {
            return StoredEvent.link(row);
        }

        @Override
        String name(Link row) {
            return "aggregate %s, sequence %d".formatted(row.recordId(), row.sequence());
        }
    },

    ACCESS(
            "access ",
            "entry",
            "store.access_entry",
            "position",
            StoredAccess.SELECT,
            "store.access_block",
            "annals-access-1") {
        @Override
        Link link(ResultSet row) throws SQLException {
            return StoredAccess.link(row);
        }

        @Override
        String name(Link row) {
            return "entry " + row.recordId();
        }
    };

    private final String prefix;
    private final String rowName;
    private final String table;
    private final String position;
    private final String select;
    private final String blocks;
    private final String format;

    SealedTable(
            String prefix, String rowName, String table, String position, String select, String blocks, String format) {
        this.prefix = prefix;
        this.rowName = rowName;
        this.table = table;
        this.position = position;
        this.select = select;
        this.blocks = blocks;
        this.format = format;
    }

    /** What the seal keeps of the row at which the result stands. */
    abstract Link link(ResultSet row) throws SQLException;

    /** A row by what identifies it. */
    abstract String name(Link row);

    /** @param what completes a sentence that begins with the row */
    HistoryTampered tampered(Link row, String what) {
        return new HistoryTampered(
                "%sposition %d (%s): the %s %s".formatted(prefix, row.position(), name(row), rowName, what));
    }

    HistoryTampered tampered(long block, String what) {
        return new HistoryTampered("%sblock %d: %s".formatted(prefix, block, what));
    }

    String table() {
        return table;
    }

    String head() {
        return "SELECT coalesce(max(" + position + "), 0) FROM " + table;
    }

    String rows() {
        return select + " ORDER BY " + position;
    }

    /** Those after one position, up to another. */
    String rowsBetween(int atMost) {
        return select + " WHERE " + position + " > ? AND " + position + " <= ? ORDER BY " + position + " LIMIT "
                + atMost;
    }

    String blocks() {
        return "SELECT number, first_position, last_position, event_count, total_events, sealed_at, previous_hash, links,"
                + " hash, signature FROM " + blocks;
    }

    String insertBlock() {
        return "INSERT INTO " + blocks
                + " (number, first_position, last_position, event_count, total_events, sealed_at, previous_hash, links,"
                + " hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    /** What a block's hash begins with, so that no block of one chain can stand in another. */
    String format() {
        return format;
    }
}
