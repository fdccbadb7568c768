package org.annals.command.decision;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.annals.platform.problem.NotFound;
import org.annals.platform.problem.TooManyRequests;
import org.annals.platform.request.KeyedRequest;
import org.annals.platform.request.RequestContext;
import org.annals.platform.request.Written;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands for the controllers and turns their results into answers. */
@Component
public class Commands {
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CommandGateway gateway;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command that starts an aggregate with one event, and answers 201. Repeating it under the same Idempotency-Key
     * succeeds again.
     *
     * @param collection address of the collection, such as {@code /api/v1/quotes}
     */
    public ResponseEntity<Written> create(String collection, UUID id, Object command) {
        ResponseEntity<Written> answer = new Written(id, 1).created(collection);
        KeyedRequest.willAnswer(id, _ -> answer);
        try {
            ask(id, command);
        } catch (AggregateStreamCreationException e) {
            if (RequestContext.current().idempotencyKey().isEmpty()) {
                throw e;
            }
        }
        return answer;
    }

    /** Sends a command whose handler answers with the aggregate's new version, and answers 200. */
    public ResponseEntity<Written> change(UUID id, Object command) {
        return change(id, command, version -> new Written(id, version).changed());
    }

    /**
     * Sends a command whose handler answers with the aggregate's new version.
     *
     * @param answer to that version
     */
    public <A> ResponseEntity<A> change(UUID id, Object command, LongFunction<ResponseEntity<A>> answer) {
        KeyedRequest.willAnswer(id, answer);
        return answer.apply(this.<Long>ask(id, command));
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
