package org.annals.command.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes due deliveries from the queue and works on a bounded number of them at once, until the process stops. */
@Component
class SubmissionWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionWorker.class);
    private static final Duration PROMISE = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final WorkQueue queue;
    private final WorkSignal signal;
    private final Submission submission;
    private final Leases leases;
    private final DeliverySettings settings;
    private final Semaphore free;
    private volatile ExecutorService threads;

    SubmissionWorker(
            WorkQueue queue, WorkSignal signal, Submission submission, Leases leases, DeliverySettings settings) {
        this.queue = queue;
        this.signal = signal;
        this.submission = submission;
        this.leases = leases;
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce());
    }

    @Override
    public void start() {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("submission-", 0).factory());
        leases.start();
        Thread.ofPlatform().name("delivery-queue").start(this::look);
    }

    private void look() {
        while (isRunning()) {
            try {
                if (!takeSome()) {
                    signal.await(settings.lookEvery());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The delivery queue cannot be read: {}", e.getMessage());
                LockSupport.parkNanos(settings.lookEvery().toNanos());
            }
        }
    }

    /** @return whether there may be more to take at once */
    private boolean takeSome() throws InterruptedException {
        free.acquire();
        int room = 1 + free.drainPermits();
        List<WorkQueue.Due> due = List.of();
        try {
            due = queue.pick(room, PROMISE);
        } finally {
            free.release(room - due.size());
        }
        due.forEach(this::workOn);
        return due.size() == room;
    }

    private void workOn(WorkQueue.Due due) {
        ExecutorService running = threads;
        if (running == null) {
            free.release();
            return;
        }
        try {
            running.execute(() -> attempt(due));
        } catch (RejectedExecutionException e) {
            free.release();
        }
    }

    private void attempt(WorkQueue.Due due) {
        try {
            submission.workOn(due);
        } catch (RuntimeException e) {
            LOG.warn("Delivery {} could not be worked on and will be tried again: {}", due.deliveryId(), e.toString());
        } finally {
            free.release();
            signal.raise();
        }
    }

    @Override
    public void stop() {
        ExecutorService running = threads;
        threads = null;
        signal.raise();
        if (running != null) {
            letAttemptsEnd(running);
        }
        leases.stop();
    }

    /** An attempt that is cut off after arming needs a person's decision: better to wait a little for the answer. */
    private static void letAttemptsEnd(ExecutorService running) {
        running.shutdown();
        try {
            if (!running.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
