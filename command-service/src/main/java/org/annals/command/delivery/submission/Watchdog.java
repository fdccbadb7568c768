package org.annals.command.delivery.submission;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Cuts the connection when a phase, or the whole attempt, takes too long: neither stalls nor drips escape it. */
final class Watchdog implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final SubmissionTimeouts timeouts;
    private ScheduledFuture<?> attemptLimit;
    private ScheduledFuture<?> phaseLimit;
    private Wire guarded;
    private boolean bitten;

    Watchdog(SubmissionTimeouts timeouts) {
        this.timeouts = timeouts;
        this.attemptLimit = in(timeouts.attempt());
    }

    synchronized void guard(Wire wire) {
        guarded = wire;
        if (bitten) {
            wire.abort();
        }
    }

    synchronized void restart(Phase phase) {
        pause();
        phaseLimit = in(timeouts.of(phase));
    }

    /** Stops the clock of the phase while we are busy ourselves; the attempt's clock goes on. */
    synchronized void pause() {
        if (phaseLimit != null) {
            phaseLimit.cancel(false);
        }
    }

    /** Stops both clocks while nobody waits for the server. */
    synchronized void rest() {
        pause();
        attemptLimit.cancel(false);
    }

    /** The clock of another attempt runs from here. */
    synchronized void resume() {
        rest();
        attemptLimit = in(timeouts.attempt());
    }

    synchronized boolean hasBitten() {
        return bitten;
    }

    @Override
    public void close() {
        rest();
    }

    private synchronized void bite() {
        bitten = true;
        if (guarded != null) {
            guarded.abort();
        }
    }

    private ScheduledFuture<?> in(Duration limit) {
        return TIMER.schedule(this::bite, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-watchdog").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
