package org.annals.query.feed;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.annals.platform.history.SettledPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to where the events are complete, looked up for all readers together, ten times a second at most. */
@Component
class FeedHead {
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WAITING_AT_ONCE = 100;

    private final SettledPosition position;
    private final Semaphore places = new Semaphore(WAITING_AT_ONCE);
    private long lookedAt = System.nanoTime() - FRESH;
    private long settled;

    FeedHead(JdbcClient jdbc) {
        this.position = new SettledPosition(jdbc);
    }

    synchronized long settled() {
        long now = System.nanoTime();
        if (now - lookedAt >= FRESH) {
            settled = position.look();
            lookedAt = now;
        }
        return settled;
    }

    /**
     * Waits until there is more; answers at once when too many wait already.
     *
     * @param deadline as {@link System#nanoTime} tells it
     */
    void awaitBeyond(long seen, long deadline) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            while (settled() <= seen && deadline - System.nanoTime() > 0 && !Thread.interrupted()) {
                LockSupport.parkNanos(FRESH);
            }
        } finally {
            places.release();
        }
    }
}
