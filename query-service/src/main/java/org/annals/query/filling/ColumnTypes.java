package org.annals.query.filling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** PostgreSQL's names of the types of a table's columns, asked for once. */
final class ColumnTypes {
    private static final String QUERY = """
            SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped""";
    private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

    private ColumnTypes() {}

    /** @return the type by the column's name */
    static Map<String, String> of(String table, Connection connection) throws SQLException {
        Map<String, String> types = KNOWN.get(table);
        if (types == null) {
            types = read(table, connection);
            KNOWN.put(table, types);
        }
        return types;
    }

    private static Map<String, String> read(String table, Connection connection) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, table);
            try (ResultSet column = statement.executeQuery()) {
                while (column.next()) {
                    types.put(column.getString(1), column.getString(2));
                }
            }
        }
        return types;
    }
}
