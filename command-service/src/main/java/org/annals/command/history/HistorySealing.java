package org.annals.command.history;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.annals.platform.history.HistorySealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals new events twice a second, and once more when the service ends in order. */
@Component
class HistorySealing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HistorySealing.class);
    private static final long PAUSE_MILLIS = 500;

    private final HistorySealer sealer;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread;
    private String told = "";

    HistorySealing(HistorySealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("history-sealer").daemon().start(this::work);
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void work() {
        boolean last = false;
        while (!last) {
            last = isStopped();
            seal();
        }
    }

    /** A failure that stays is told once. */
    private void seal() {
        try {
            sealer.seal();
            told = "";
        } catch (RuntimeException e) {
            if (!told.equals(e.toString())) {
                LOG.error("The history could not be sealed; it is tried again: {}", e.toString());
                told = e.toString();
            }
        }
    }

    private boolean isStopped() {
        try {
            return stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
