package org.annals.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions that begin with their first statement. One without any takes no connection; and what can be put off until
 * then, and turns out to be all there is, need not be a transaction of its own.
 */
public final class LateTransactions extends JdbcTransactionManager {

    LateTransactions(DataSource database) {
        super(new LateConnections(database));
    }

    /**
     * The transaction of this thread, when it is one of these, has not begun and puts nothing off: a look past it sees what one
     * within would see.
     */
    public static Optional<Unbegun> unbegun() {
        return current().filter(transaction -> transaction.putOff == null);
    }

    private static Optional<Unbegun> current() {
        return Optional.ofNullable((Unbegun) TransactionSynchronizationManager.getResource(Unbegun.class));
    }

    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (status.isNewSynchronization() && status.isNewTransaction()) {
            TransactionSynchronizationManager.registerSynchronization(new Unbegun());
        }
    }

    /** What a transaction does before anything else. */
    public interface PutOff {

        /** Does it in the transaction, whose first statement follows. */
        void within(Connection connection) throws SQLException;

        /** Does it now that nothing else will come; it is on disk when this returns. */
        void alone();
    }

    /** A transaction without a statement yet. */
    public static final class Unbegun implements TransactionSynchronization {
        private @Nullable PutOff putOff;
        private boolean over;

        private Unbegun() {
            resume();
        }

        /** @throws IllegalStateException when something is put off already */
        public void putOff(PutOff work) {
            if (putOff != null) {
                throw new IllegalStateException("Something is put off already.");
            }
            putOff = work;
        }

        /** Stays unbegun when what was put off fails, so that no later statement gets past it. */
        private void begin(Connection connection) throws SQLException {
            if (putOff != null) {
                connection.setAutoCommit(false);
                putOff.within(connection);
            }
            end();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!over && putOff != null) {
                end();
                putOff.alone();
            }
        }

        @Override
        public void beforeCompletion() {
            end();
        }

        private void end() {
            suspend();
            over = true;
        }

        /** Out of reach while another transaction has the thread, and for good once it is over. */
        @Override
        public void suspend() {
            if (!over) {
                TransactionSynchronizationManager.unbindResource(Unbegun.class);
            }
        }

        @Override
        public void resume() {
            if (!over) {
                TransactionSynchronizationManager.bindResource(Unbegun.class, this);
            }
        }
    }

    /** Known to whoever asks for the transaction's connection by the name of the database itself. */
    private static final class LateConnections extends LazyConnectionDataSourceProxy implements InfrastructureProxy {
        private final DataSource database;

        private LateConnections(DataSource database) {
            this.database = database;
            setTargetDataSource(new BeginningConnections(database));
            setDefaultAutoCommit(true);
            setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }

        @Override
        public Object getWrappedObject() {
            return database;
        }
    }

    /** Is asked for a connection when the first statement comes. */
    private static final class BeginningConnections extends DelegatingDataSource {
        private BeginningConnections(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try {
                Optional<Unbegun> current = current();
                if (current.isPresent()) {
                    current.get().begin(connection);
                }
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        }
    }
}
