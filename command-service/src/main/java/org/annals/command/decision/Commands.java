package org.annals.command.decision;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.annals.platform.problem.NotFound;
import org.annals.platform.problem.TooManyRequests;
import org.annals.platform.request.RequestContext;
import org.annals.platform.request.Written;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.stereotype.Component;

/** Sends commands for the controllers and turns their results into versions. */
@Component
public class Commands {
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CommandGateway gateway;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Sends a command that starts an aggregate with one event. Repeating it under the same Idempotency-Key succeeds again. */
    public Written create(UUID id, Object command) {
        try {
            ask(id, command);
        } catch (AggregateStreamCreationException e) {
            if (RequestContext.current().idempotencyKey().isEmpty()) {
                throw e;
            }
        }
        return new Written(id, 1);
    }

    /** Sends a command whose handler answers with the aggregate's new version. */
    public Written change(UUID id, Object command) {
        return new Written(id, this.<Long>ask(id, command));
    }

    /**
     * Sends a command and gives back what its handler answers.
     *
     * @throws NotFound when the id belongs to a record of another kind
     */
    public <R> R ask(UUID id, Object command) {
        acquire();
        try {
            return gateway.sendAndWait(command);
        } catch (IncompatibleAggregateException e) {
            throw new NotFound("record of this kind", id.toString());
        } finally {
            slots.release();
        }
    }

    private void acquire() {
        try {
            if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyRequests(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(Duration.ofSeconds(1));
        }
    }
}
