package org.annals.platform.messaging;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** A stream of events whose reader is called when there is something new. */
final class PromptStream implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Set<Runnable> readers;
    private @Nullable Runnable reader;

    PromptStream(BlockingStream<TrackedEventMessage<?>> stream, Set<Runnable> readers) {
        this.stream = stream;
        this.readers = readers;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        leave();
        reader = callback;
        readers.add(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void close() {
        leave();
        stream.close();
    }

    private void leave() {
        if (reader != null) {
            readers.remove(reader);
        }
    }
}
