package org.annals.standalone.postgres;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.annals.standalone.datafolder.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server again whenever it dies, with growing pauses while it cannot be started, until it is stopped. */
final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /** @param start starts the server; throws {@link StartRefusedException} when it does not come up */
    void supervise(ProcessHandle server, Supplier<ProcessHandle> start) {
        CountDownLatch until = new CountDownLatch(1);
        stopped = until;
        Thread.ofPlatform().name("postgres-supervisor").daemon().start(() -> watch(server, start, until));
    }

    void stop() {
        stopped.countDown();
    }

    private static void watch(ProcessHandle first, Supplier<ProcessHandle> start, CountDownLatch until) {
        ProcessHandle server = first;
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            server.onExit().join();
            if (isOver(until, pause)) {
                return;
            }
            LOG.warn("PostgreSQL has died and is started again; what was committed is safe");
            try {
                server = start.get();
                pause = FIRST_PAUSE_MILLIS;
            } catch (RuntimeException notStarted) {
                report(notStarted);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private static void report(RuntimeException notStarted) {
        if (notStarted instanceof StartRefusedException) {
            LOG.error("{}; the next try follows", notStarted.getMessage());
        } else {
            LOG.error("PostgreSQL was not started again; the next try follows", notStarted);
        }
    }

    private static boolean isOver(CountDownLatch until, long waitMillis) {
        try {
            return until.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
