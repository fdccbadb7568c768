package org.annals.query.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.ChangeObserver;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one connection of this process that hears of changes from all processes. It is kept outside the pool, and made
 * again when it breaks; whatever was announced in between is reported as missed.
 */
@Component
class ChangeLine implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeLine.class);
    private static final int HEAR_MILLIS = 250;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final int CHECK_SECONDS = 5;
    private static final long PAUSE_MILLIS = 500;

    private final HikariDataSource database;
    private final List<ChangeObserver> observers;
    private @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    ChangeLine(HikariDataSource database, List<ChangeObserver> observers) {
        this.database = database;
        this.observers = observers;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("change-line").daemon().start(this::listen);
    }

    @Override
    public void stop() {
        stopped.countDown();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listen() {
        boolean waiting = false;
        while (!isStopped(waiting ? PAUSE_MILLIS : 0)) {
            waiting = true;
            try (Connection connection = connect()) {
                observers.forEach(ChangeObserver::changesMissed);
                hear(connection);
            } catch (SQLException e) {
                LOG.warn("live updates pause, the line to the database broke: {}", e.getMessage());
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'annals live'");
            statement.execute("LISTEN " + Change.CHANNEL);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection line = connection.unwrap(PGConnection.class);
        long lastSign = System.nanoTime();
        while (!isStopped(0)) {
            PGNotification[] heard = line.getNotifications(HEAR_MILLIS);
            if (heard != null && heard.length > 0) {
                passOn(heard);
                lastSign = System.nanoTime();
            } else if (System.nanoTime() - lastSign > SILENCE_NANOS) {
                if (!connection.isValid(CHECK_SECONDS)) {
                    throw new SQLException("no answer");
                }
                lastSign = System.nanoTime();
            }
        }
    }

    private void passOn(PGNotification[] heard) {
        for (PGNotification notification : heard) {
            Change.ofPayload(notification.getParameter())
                    .ifPresent(change -> observers.forEach(observer -> observer.changed(change)));
        }
    }

    private boolean isStopped(long waitMillis) {
        try {
            return stopped.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
