package org.annals.platform.messaging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.annals.platform.request.KeyedRequest;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Two nodes wrote to the same aggregate at once: the loser decides again on the newer state. Nothing else is retried,
 * and never inside somebody else's transaction, which is already lost.
 */
final class RetryConcurrentChanges implements RetryScheduler {
    private static final int TRIES = 5;
    private static final int MILLIS_BETWEEN = 15;

    @Override
    @SuppressWarnings("rawtypes")
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        boolean lostRace = lastFailure instanceof ConcurrencyException
                && !(lastFailure instanceof AggregateStreamCreationException);
        if (!lostRace || failures.size() > TRIES || CurrentUnitOfWork.isStarted()) {
            return false;
        }
        int delay = MILLIS_BETWEEN + ThreadLocalRandom.current().nextInt(MILLIS_BETWEEN * failures.size());
        CompletableFuture.delayedExecutor(
                        delay,
                        TimeUnit.MILLISECONDS,
                        work -> Thread.ofVirtual().name("retry").start(work))
                .execute(KeyedRequest.find()
                        .map(request -> request.carrying(dispatch))
                        .orElse(dispatch));
        return true;
    }
}
