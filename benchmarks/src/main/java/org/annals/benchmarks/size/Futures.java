package org.annals.benchmarks.size;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What others work on meanwhile. */
public final class Futures {
    private Futures() {}

    /** @throws IllegalStateException when it failed, with the reason, or when nobody waits for it any more */
    public static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
