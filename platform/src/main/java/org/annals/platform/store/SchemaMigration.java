package org.annals.platform.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One schema and the Flyway scripts that build it. Each module contributes its own as a bean; they run in {@code order}
 * before the connection pool is handed to anybody.
 *
 * @param location class path folder, such as {@code db/store}
 * @param then what else to do before anybody may use the schema, still in this node's turn
 */
public record SchemaMigration(int order, String schema, String location, Then then) {

    public SchemaMigration(int order, String schema, String location) {
        this(order, schema, location, connection -> {});
    }

    /** A step after the scripts, at every start. */
    @FunctionalInterface
    public interface Then {
        void run(Connection connection) throws SQLException;
    }
}
