package org.annals.command.delivery;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the inboxes of mailboxes that can be read, each every few minutes and by one process only. */
@Component
class BounceWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BounceWatch.class);
    private static final Duration TICK = Duration.ofSeconds(5);

    private final InboxTurns turns;
    private final BounceReports reports;
    private volatile ScheduledExecutorService clockwork;

    BounceWatch(InboxTurns turns, BounceReports reports) {
        this.turns = turns;
        this.reports = reports;
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("bounces").daemon().factory());
        clockwork.scheduleWithFixedDelay(this::look, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            turns.take().forEach(reports::read);
        } catch (RuntimeException e) {
            LOG.warn("Inboxes could not be read for bounces: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
