package org.annals.query.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hibernate's connections, and so those of the transactions for reading. While the past is looked at they come from a pool of
 * their own, so that no connection ever has to change the schema that it looks bare names up in. One of that pool keeps the
 * instant it was told last, and is told another one before it is handed out for it.
 */
final class ReadConnections extends DelegatingDataSource {
    private static final ScopedValue<AsOf> LOOKED_AT = ScopedValue.newInstance();
    private static final String LOOK_AT =
            "SELECT set_config('annals.as_of', ?, false), set_config('annals.known_at', ?, false)";

    private final DataSource past;
    private final Map<PGConnection, AsOf> lookingAt = Collections.synchronizedMap(new WeakHashMap<>());

    ReadConnections(DataSource present, DataSource past) {
        super(present);
        this.past = past;
    }

    /** What repositories and transactions for reading look up in there is as of then. */
    static <T> T lookingAt(AsOf when, Supplier<T> reading) {
        return ScopedValue.where(LOOKED_AT, when).call(reading::get);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return LOOKED_AT.isBound() ? lookAt(LOOKED_AT.get(), past.getConnection()) : super.getConnection();
    }

    private Connection lookAt(AsOf when, Connection connection) throws SQLException {
        try {
            PGConnection kept = connection.unwrap(PGConnection.class);
            if (!when.equals(lookingAt.get(kept))) {
                lookingAt.remove(kept);
                tell(connection, when);
                lookingAt.put(kept, when);
            }
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void tell(Connection connection, AsOf when) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK_AT)) {
            statement.setString(1, when.instant().toString());
            statement.setString(2, when.knowledge().toString());
            statement.execute();
        }
    }
}
