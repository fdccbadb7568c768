package org.annals.query.live;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.ChangeObserver;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open streams of this process. They end when the process stops, before the web server waits for its requests, and
 * when changes may have been missed: clients connect again, go on from where they were if that is still known, or refetch.
 */
@Component
class LiveClients implements ChangeObserver, SmartLifecycle {
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final RecentChanges recent = new RecentChanges();
    private volatile boolean running;

    /**
     * @param lifetime after which the client has to come back with a new token
     * @param lastMark of the last change that it was told; null when it was told none yet
     */
    SseEmitter connect(Viewer viewer, Duration lifetime, @Nullable String lastMark) {
        SseEmitter stream = new SseEmitter(Math.max(1, lifetime.toMillis()));
        LiveClient client = join(viewer, stream, lastMark);
        stream.onCompletion(() -> leave(client));
        stream.onTimeout(() -> leave(client));
        stream.onError(failure -> leave(client));
        if (!running) {
            leave(client);
        }
        Thread.ofVirtual().name("live-client").start(client);
        return stream;
    }

    /** No change falls between what the client is told of the past and what it will hear. */
    private synchronized LiveClient join(Viewer viewer, SseEmitter stream, @Nullable String lastMark) {
        LiveClient client = resumed(viewer, stream, lastMark)
                .orElseGet(
                        () -> new LiveClient(viewer, stream, new LiveClient.Start(recent.latest(), lastMark == null)));
        clients.add(client);
        return client;
    }

    private Optional<LiveClient> resumed(Viewer viewer, SseEmitter stream, @Nullable String lastMark) {
        if (lastMark == null) {
            return Optional.empty();
        }
        LiveClient client = new LiveClient(viewer, stream, new LiveClient.Start(lastMark, true));
        return recent.after(lastMark)
                .filter(missed -> missed.stream().allMatch(client::tell))
                .map(missed -> client);
    }

    @Override
    public synchronized void changed(Change change) {
        recent.add(change);
        clients.stream().filter(client -> !client.tell(change)).forEach(this::leave);
    }

    @Override
    public synchronized void changesMissed() {
        recent.startAnew();
        clients.forEach(this::leave);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clients.forEach(this::leave);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void leave(LiveClient client) {
        clients.remove(client);
        client.close();
    }
}
