package org.annals.query.live;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.annals.query.projecting.Change;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream, with its own thread for writing, so that a slow client holds up nobody. */
final class LiveClient implements Runnable {
    private static final int QUEUE = 256;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final Set<String> FOR_ADMINS = Set.of("audit", "rebuild");

    private final Viewer viewer;
    private final SseEmitter stream;
    private final Start start;
    private final BlockingQueue<Change> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean open = true;
    private volatile @Nullable Thread writer;

    /**
     * How a stream begins.
     *
     * @param mark of the latest change that the client need not be told any more
     * @param complete whether the client, going on from there, misses nothing; if not, it has to refetch everything
     */
    record Start(String mark, boolean complete) {}

    LiveClient(Viewer viewer, SseEmitter stream, Start start) {
        this.viewer = viewer;
        this.stream = stream;
        this.start = start;
    }

    /** @return false when the client reads too slowly to be told everything: it has to connect again and refetch */
    boolean tell(Change change) {
        return !maySee(change) || queue.offer(change);
    }

    /** Ends the stream; whatever is still queued is not sent. */
    void close() {
        open = false;
        Thread thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void run() {
        writer = Thread.currentThread();
        try {
            stream.send(SseEmitter.event().comment("connected").id(start.mark()));
            if (!start.complete()) {
                stream.send(SseEmitter.event().name("reset").data("{}", MediaType.APPLICATION_JSON));
            }
            while (open) {
                Change change = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                stream.send(change == null ? SseEmitter.event().comment("") : event(change));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            open = false; // The client went away, which is how most streams end.
        } finally {
            stream.complete();
        }
    }

    private boolean maySee(Change change) {
        if (viewer.admin()) {
            return true;
        }
        return change.ownerId() == null
                ? !FOR_ADMINS.contains(change.slice())
                : change.ownerId().equals(viewer.id().toString());
    }

    private static SseEmitter.SseEventBuilder event(Change change) {
        return SseEmitter.event()
                .id(change.mark())
                .name("change")
                .data(new LiveChange(change.slice(), change.id(), change.version()), MediaType.APPLICATION_JSON);
    }
}
