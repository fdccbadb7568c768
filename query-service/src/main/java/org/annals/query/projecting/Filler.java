package org.annals.query.projecting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.DeadLetter;

/** What keeps one generation up to date on this node, unless another node has the claim. */
record Filler(Generation generation, StreamingEventProcessor processor, BatchInvoker projections, Runnable executors) {
    private static final long STOP_SECONDS = 5;

    /** Ends what is under way and lets go of the claims; without a database it does not wait for that. */
    CompletableFuture<Void> stop() {
        return processor
                .shutdownAsync()
                .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                .whenComplete((done, failure) -> executors.run());
    }

    /** @return whether a record that was wanted has been dealt with to its last event */
    boolean tryAgain(Predicate<DeadLetter<? extends EventMessage<?>>> wanted) {
        return projections.tryAgain(wanted);
    }
}
