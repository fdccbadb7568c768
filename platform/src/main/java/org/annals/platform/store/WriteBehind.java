package org.annals.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a moment later, with all that was told meanwhile, what nobody has to wait for. What was told is written before the
 * process ends in order.
 *
 * @param <T> what is written
 */
public final class WriteBehind<T> {
    /** The phase in which who owns one should stop: no request can tell it anything any more. */
    public static final int AFTER_THE_WEB_SERVER = 0;

    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);
    private static final int ROOM = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final long UNTIL_WRITTEN_SECONDS = 5;

    private final String name;
    private final Duration moment;
    private final Consumer<List<T>> write;
    private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean running;
    private Thread writer;

    /**
     * @param name of the thread that writes
     * @param moment for which others are waited for
     * @param write writes at most five hundred, and deals with what can fail
     */
    public WriteBehind(String name, Duration moment, Consumer<List<T>> write) {
        this.name = name;
        this.moment = moment;
        this.write = write;
    }

    /** @return false when ten thousand wait already */
    public boolean tell(T one) {
        return waiting.offer(one);
    }

    public synchronized void start() {
        running = true;
        writer = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    public synchronized void stop() {
        running = false;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(UNTIL_WRITTEN_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running || !waiting.isEmpty()) {
            try {
                T first = waiting.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    Thread.sleep(moment);
                    List<T> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, MOST_AT_ONCE - 1);
                    write.accept(batch);
                }
            } catch (RuntimeException e) {
                LOG.error("{} could not write", name, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
