package org.annals.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The event store, with a call to its readers as soon as there is something new. Without that a pooled processor looks
 * only twice a second, and so far behind a user reads their own change. The first event is called out at once; those that
 * follow it closely are gathered for a moment, so that a busy store costs its readers a transaction for many, not for each;
 * the busier it is, the longer the moment.
 */
@Component
public class PromptEventSource implements StreamableMessageSource<TrackedEventMessage<?>>, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PromptEventSource.class);
    private static final int LOOK_AGAIN_MILLIS = 500;
    private static final int GATHER_MILLIS = 20;
    private static final int GATHER_MANY_MILLIS = 100;
    private static final int MANY = 10;

    private final EventStore events;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean running;

    PromptEventSource(EventStore events) {
        this.events = events;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new PromptStream(events.openStream(token), readers);
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return events.createTokenAt(time);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return events.createTokenSince(duration);
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        running = true;
        Thread.ofPlatform().name("prompt-events").daemon().start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        long pause = 0;
        while (!isStopped(pause)) {
            pause = LOOK_AGAIN_MILLIS;
            try (var news = events.openStream(events.createHeadToken())) {
                int came = 0;
                while (!isStopped(came < MANY ? GATHER_MILLIS : GATHER_MANY_MILLIS)) {
                    came = callWhenSomethingComes(news);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("new events are noticed late at the moment: {}", e.getMessage());
            }
        }
    }

    /** @return how many events came */
    private int callWhenSomethingComes(BlockingStream<?> news) throws InterruptedException {
        int came = 0;
        if (news.hasNextAvailable(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            while (news.hasNextAvailable()) {
                news.nextAvailable();
                came++;
            }
        }
        readers.forEach(Runnable::run);
        return came;
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
