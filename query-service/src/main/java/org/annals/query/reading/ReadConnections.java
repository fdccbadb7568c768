package org.annals.query.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hibernate's connections, and so those of the transactions for reading. While the past is looked at they come from a pool of
 * their own, so that no connection ever has to change the schema that it looks bare names up in.
 */
final class ReadConnections extends DelegatingDataSource {
    private static final ScopedValue<Boolean> OF_THE_PAST = ScopedValue.newInstance();

    private final DataSource past;

    ReadConnections(DataSource present, DataSource past) {
        super(present);
        this.past = past;
    }

    /** Transactions for reading that begin in there look bare names up in the past. */
    static <T> T ofThePast(Supplier<T> reading) {
        return ScopedValue.where(OF_THE_PAST, true).call(reading::get);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return OF_THE_PAST.isBound() ? past.getConnection() : super.getConnection();
    }
}
