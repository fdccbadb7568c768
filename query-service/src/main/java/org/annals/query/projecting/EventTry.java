package org.annals.query.projecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.annals.query.filling.Batch;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * A projection's handler whose failure costs no more than its event. A failed statement spoils the whole transaction of
 * PostgreSQL, so the batch is taken back first; when it comes again, each event up to there has a savepoint of its own.
 */
final class EventTry implements EventMessageHandler {
    private static final int CAREFUL_EVENTS = 200;

    private final EventMessageHandler projection;
    private final DataSource database;
    private final Care care;

    EventTry(EventMessageHandler projection, DataSource database, Care care) {
        this.projection = projection;
        this.database = database;
        this.care = care;
    }

    @Override
    public Object handle(EventMessage<?> event) throws Exception {
        if (isSecondTry()) {
            return handleAndWrite(event);
        }
        long position = position(event);
        if (care.isNeeded(position)) {
            return handleWithSavepoint(event);
        }
        try {
            return projection.handle(event);
        } catch (Exception e) {
            throw care.spoilt(position + CAREFUL_EVENTS, e);
        }
    }

    private Object handleWithSavepoint(EventMessage<?> event) throws Exception {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Savepoint savepoint = connection.setSavepoint();
            try {
                Object result = handleAndWrite(event);
                connection.releaseSavepoint(savepoint);
                return result;
            } catch (Exception e) {
                takeBack(connection, savepoint, e);
                throw e;
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private Object handleAndWrite(EventMessage<?> event) throws Exception {
        Object result = projection.handle(event);
        Batch.current().flush();
        return result;
    }

    private void takeBack(Connection connection, Savepoint savepoint, Exception failure) {
        try {
            Batch.current().forget();
            connection.rollback(savepoint);
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
            throw care.spoilt(-1, failure);
        }
    }

    /** A dead letter has a transaction of its own. */
    static boolean isSecondTry() {
        return CurrentUnitOfWork.map(unit -> unit.getResource(DeadLetter.class.getName()) != null)
                .orElse(false);
    }

    static long position(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(Long.MAX_VALUE)
                : Long.MAX_VALUE;
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return projection.canHandle(event);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return projection.canHandleType(payloadType);
    }

    @Override
    public Class<?> getTargetType() {
        return projection.getTargetType();
    }
}
