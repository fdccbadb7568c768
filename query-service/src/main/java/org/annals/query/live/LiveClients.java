package org.annals.query.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.ChangeObserver;
import org.annals.query.reading.Viewer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open streams of this process. They end when the process stops, before the web server waits for its requests, and
 * when changes may have been missed: clients connect again and refetch.
 */
@Component
class LiveClients implements ChangeObserver, SmartLifecycle {
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** @param lifetime after which the client has to come back with a new token */
    SseEmitter connect(Viewer viewer, Duration lifetime) {
        SseEmitter stream = new SseEmitter(Math.max(1, lifetime.toMillis()));
        LiveClient client = new LiveClient(viewer, stream);
        stream.onCompletion(() -> leave(client));
        stream.onTimeout(() -> leave(client));
        stream.onError(failure -> leave(client));
        clients.add(client);
        if (!running) {
            leave(client);
        }
        Thread.ofVirtual().name("live-client").start(client);
        return stream;
    }

    @Override
    public void changed(Change change) {
        clients.stream().filter(client -> !client.tell(change)).forEach(this::leave);
    }

    @Override
    public void changesMissed() {
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
