package org.annals.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims that the last process left behind when it was killed: on event processors, which would keep the read models
 * behind for seconds, and on idempotency keys, which would refuse a repeated request for a minute. Since the data folder
 * is locked, nobody else can hold one.
 */
final class AbandonedClaims {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedClaims.class);
    private static final Map<String, String> RELEASES = Map.of(
            "store.token_entry",
            "UPDATE store.token_entry SET owner = NULL WHERE owner IS NOT NULL",
            "store.idempotent_request",
            "UPDATE store.idempotent_request SET started_at = 'epoch' WHERE state = 'RUNNING'");

    private AbandonedClaims() {}

    /** Best effort: what is not released runs out by itself. */
    static void release(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (var release : RELEASES.entrySet()) {
                if (exists(statement, release.getKey())) {
                    statement.executeUpdate(release.getValue());
                }
            }
        } catch (SQLException e) {
            LOG.info("Claims of the last process were not released: {}", e.getMessage());
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
