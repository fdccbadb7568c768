package org.annals.platform.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.annals.platform.store.LateTransactions;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/**
 * Connections to read events with. As long as a transaction has nothing to show, a look past it sees the same and does
 * not begin it.
 */
final class ReadingConnections implements ConnectionProvider {
    private final DataSource database;
    private final ConnectionProvider within;

    ReadingConnections(DataSource database) {
        this.database = database;
        within = new SpringDataSourceConnectionProvider(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return LateTransactions.unbegun().isPresent() ? database.getConnection() : within.getConnection();
    }
}
