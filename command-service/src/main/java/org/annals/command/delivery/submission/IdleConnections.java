package org.annals.command.delivery.submission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that wait a moment for the next message of the very account they were opened for: same server, same security,
 * same credential. One opened with settings that have changed since is never asked for again and soon closed.
 */
final class IdleConnections implements AutoCloseable {

    private final ConnectionReuse reuse;
    private final Deque<OpenConnection> waiting = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor clock;

    IdleConnections(ConnectionReuse reuse) {
        this.reuse = reuse;
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-idle").factory());
    }

    /** The one that waited least, which is the least likely to be dead; null when there is none. */
    synchronized @Nullable OpenConnection take(SmtpAccount account) {
        for (OpenConnection candidate : waiting) {
            if (candidate.account().equals(account)) {
                waiting.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    /** @return false when the connection has served enough */
    synchronized boolean keep(OpenConnection open) {
        if (open.messages() >= reuse.messages() || clock.isShutdown()) {
            return false;
        }
        open.connection().rest();
        waiting.push(open);
        clock.schedule(() -> endIfIdle(open), reuse.idle().toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    private void endIfIdle(OpenConnection open) {
        boolean idle;
        synchronized (this) {
            idle = waiting.remove(open);
        }
        if (idle) {
            Thread.startVirtualThread(open::end);
        }
    }

    @Override
    public void close() {
        List<OpenConnection> left;
        synchronized (this) {
            clock.shutdownNow();
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(OpenConnection::end);
    }
}
