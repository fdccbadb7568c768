package org.annals.benchmarks.size.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The unique keys of the event table, which are made faster for all rows at once than for one after the other. */
final class Keys {
    private static final String UNIQUE_KEYS = """
            SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
             WHERE conrelid = 'store.domain_event'::regclass AND contype IN ('p', 'u') ORDER BY contype, conname""";

    private final Map<String, String> definitions = new LinkedHashMap<>();

    private Keys() {}

    static Keys takenOff(Statement statement) throws SQLException {
        Keys keys = new Keys();
        try (ResultSet row = statement.executeQuery(UNIQUE_KEYS)) {
            while (row.next()) {
                keys.definitions.put(row.getString(1), row.getString(2));
            }
        }
        for (String name : keys.definitions.keySet()) {
            statement.execute("ALTER TABLE store.domain_event DROP CONSTRAINT " + name);
        }
        return keys;
    }

    void putBack(Statement statement) throws SQLException {
        statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
        for (Map.Entry<String, String> key : definitions.entrySet()) {
            statement.execute("ALTER TABLE store.domain_event ADD CONSTRAINT " + key.getKey() + " " + key.getValue());
        }
    }
}
