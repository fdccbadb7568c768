package org.annals.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls that share their way to the database: those that come while one is under way go together in the next. A busy moment
 * costs one statement and one commit instead of many; a call in a quiet one goes at once and alone.
 *
 * @param <A> what each is called with
 * @param <R> what each is answered
 */
public final class GatheredCalls<A, R> {
    private static final int IDLE_SECONDS = 10;

    private final Function<List<A>, List<R>> together;
    private final int most;
    private final Executor way;
    private final Queue<Call<A, R>> waiting = new ConcurrentLinkedQueue<>();

    private record Call<A, R>(A argument, CompletableFuture<R> result) {}

    /**
     * @param name of the thread that goes
     * @param most that go together
     * @param together answers each, in the same order; when it fails, all that went together have failed
     */
    public GatheredCalls(String name, int most, Function<List<A>, List<R>> together) {
        this.most = most;
        this.together = together;
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory());
        one.allowCoreThreadTimeOut(true);
        way = one;
    }

    public R call(A argument) {
        Call<A, R> mine = new Call<>(argument, new CompletableFuture<>());
        waiting.add(mine);
        way.execute(this::goTogether);
        try {
            return mine.result().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Once for each call, of which most find that others have taken theirs along. */
    private void goTogether() {
        List<Call<A, R>> calls = new ArrayList<>();
        for (Call<A, R> next = waiting.poll(); next != null; next = calls.size() < most ? waiting.poll() : null) {
            calls.add(next);
        }
        if (calls.isEmpty()) {
            return;
        }
        try {
            List<R> results = together.apply(calls.stream().map(Call::argument).toList());
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).result().complete(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            calls.forEach(call -> call.result().completeExceptionally(e));
        }
    }
}
