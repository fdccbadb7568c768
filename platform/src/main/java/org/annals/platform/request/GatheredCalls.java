package org.annals.platform.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls that share their way to the database: those that come while one is under way go together in the next. A busy moment
 * costs one statement and one commit instead of many; a call in a quiet one goes at once and alone.
 *
 * @param <A> what each is called with
 * @param <R> what each is answered
 */
final class GatheredCalls<A, R> {

    private static final class Call<A, R> {
        private final A argument;
        private @Nullable R result;
        private @Nullable RuntimeException failure;

        private Call(A argument) {
            this.argument = argument;
        }

        private boolean isOver() {
            return result != null || failure != null;
        }
    }

    private final Function<List<A>, List<R>> together;
    private final int most;
    private final Queue<Call<A, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock way = new ReentrantLock();

    /**
     * @param most that go together
     * @param together answers each, in the same order; when it fails, all that went together have failed
     */
    GatheredCalls(int most, Function<List<A>, List<R>> together) {
        this.most = most;
        this.together = together;
    }

    R call(A argument) {
        Call<A, R> mine = new Call<>(argument);
        waiting.add(mine);
        way.lock();
        try {
            while (!mine.isOver()) {
                goTogether();
            }
        } finally {
            way.unlock();
        }
        if (mine.result == null) {
            throw mine.failure;
        }
        return mine.result;
    }

    private void goTogether() {
        List<Call<A, R>> calls = new ArrayList<>();
        for (Call<A, R> next = waiting.poll(); next != null; next = calls.size() < most ? waiting.poll() : null) {
            calls.add(next);
        }
        try {
            List<R> results =
                    together.apply(calls.stream().map(call -> call.argument).toList());
            for (int i = 0; i < calls.size(); i++) {
                calls.get(i).result = results.get(i);
            }
        } catch (RuntimeException e) {
            calls.forEach(call -> call.failure = e);
        } catch (Error e) {
            calls.forEach(call -> call.failure = new IllegalStateException(e));
            throw e;
        }
    }
}
