package org.annals.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims on event processors that the last process left behind when it was killed. They would keep the read models behind
 * for seconds; since the data folder is locked, nobody else can hold one.
 */
final class AbandonedClaims {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedClaims.class);
    private static final String IS_STORE = "SELECT to_regclass('store.token_entry') IS NOT NULL";
    private static final String RELEASE = "UPDATE store.token_entry SET owner = NULL WHERE owner IS NOT NULL";

    private AbandonedClaims() {}

    /** Best effort: what is not released runs out by itself. */
    static void release(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            boolean store;
            try (ResultSet answer = statement.executeQuery(IS_STORE)) {
                answer.next();
                store = answer.getBoolean(1);
            }
            if (store) {
                statement.executeUpdate(RELEASE);
            }
        } catch (SQLException e) {
            LOG.info("Claims of the last process were not released: {}", e.getMessage());
        }
    }
}
