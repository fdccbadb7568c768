package org.annals.platform.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Who asks, why, and in which request: what every event's metadata records. Bound to the current thread.
 *
 * @param actorId id of the user, {@code system:<job>}, or {@link #ANONYMOUS} before sign-in
 * @param actorName for people
 * @param correlationId names the request in answers, logs and events
 * @param reason what the caller gave in X-Reason
 * @param effectiveAt since when what the caller writes has been true, as given in X-Effective-At
 * @param idempotencyKey as the caller gave it
 */
public record RequestContext(
        String actorId,
        String actorName,
        String correlationId,
        @Nullable String reason,
        @Nullable Instant effectiveAt,
        Optional<String> idempotencyKey) {

    /** The actor of a request that nobody has signed in for, such as the sign-in itself. */
    public static final String ANONYMOUS = "anonymous";

    /** The key of the correlation id in the logging context. */
    public static final String MDC_KEY = "correlationId";

    private static final ThreadLocal<RequestContext> CURRENT = new ThreadLocal<>();

    /** @throws IllegalStateException outside a request and outside {@link #asSystem}: the actor is never guessed */
    public static RequestContext current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is named as the actor of this thread"));
    }

    public static Optional<RequestContext> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs background work in the name of the system, such as {@code system:renewals}. */
    public static void asSystem(String actor, Runnable work) {
        asSystem(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Runs background work in the name of the system and hands its result back. */
    public static <T extends @Nullable Object> T asSystem(String actor, Supplier<T> work) {
        var correlationId = UuidCreator.getTimeOrderedEpoch().toString();
        return new RequestContext(actor, actor, correlationId, null, null, Optional.empty()).during(work);
    }

    /** Runs work in this context and restores the thread's previous one, so that it can be handed to another thread. */
    public <T extends @Nullable Object> T during(Supplier<T> work) {
        var previous = CURRENT.get();
        bind(this);
        try {
            return work.get();
        } finally {
            bind(previous);
        }
    }

    static void bind(@Nullable RequestContext context) {
        if (context == null) {
            CURRENT.remove();
            MDC.remove(MDC_KEY);
        } else {
            CURRENT.set(context);
            MDC.put(MDC_KEY, context.correlationId());
        }
    }

    /** The same request for this reason, with what the caller gave behind it. */
    public RequestContext because(String why) {
        return new RequestContext(
                actorId,
                actorName,
                correlationId,
                reason == null ? why : why + ": " + reason,
                effectiveAt,
                idempotencyKey);
    }

    RequestContext signedIn(String id, String name) {
        return new RequestContext(id, name, correlationId, reason, effectiveAt, idempotencyKey);
    }
}
