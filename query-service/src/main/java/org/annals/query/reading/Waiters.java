package org.annals.query.reading;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.annals.platform.problem.NotCaughtUp;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.ChangeObserver;
import org.springframework.stereotype.Component;

/** The threads that wait for a record to change, woken by the announcements of all processes. */
@Component
class Waiters implements ChangeObserver {
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

    /** Starts listening: changes announced from now on end the next sleep. */
    Waiter waitFor(String slice, UUID id) {
        Waiter waiter = new Waiter(slice, id.toString());
        waiting.add(waiter);
        return waiter;
    }

    @Override
    public void changed(Change change) {
        waiting.stream()
                .filter(waiter -> waiter.id.equals(change.id()) && waiter.slice.equals(change.slice()))
                .forEach(waiter -> waiter.wakeUps.release());
    }

    @Override
    public void changesMissed() {
        waiting.forEach(waiter -> waiter.wakeUps.release());
    }

    /** One thread's wait for one record. */
    final class Waiter implements AutoCloseable {
        private final Semaphore wakeUps = new Semaphore(0);
        private final String slice;
        private final String id;

        private Waiter(String slice, String id) {
            this.slice = slice;
            this.id = id;
        }

        /** @param deadline as {@link System#nanoTime} tells it */
        void sleepUntil(long deadline) {
            try {
                if (wakeUps.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotCaughtUp(Duration.ofSeconds(1));
            }
        }

        @Override
        public void close() {
            waiting.remove(this);
        }
    }
}
