package org.annals.platform.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids for what a request creates, the same each time a client repeats it: a repeat meets the first try's record. */
public final class IdempotentIds {

    private static final UUID NAMESPACE = UUID.fromString("7d9f2f0e-6a6e-5c0a-9a50-3c1c4b0b7e51");

    private IdempotentIds() {}

    /**
     * UUIDv5 of actor, idempotency key and purpose when the current request has a key, else a new UUIDv7.
     *
     * @param purpose tells apart the things that one request creates, such as {@code quote}
     */
    public static UUID newId(String purpose) {
        var context = RequestContext.current();
        return context.idempotencyKey()
                .map(key -> UuidCreator.getNameBasedSha1(NAMESPACE, String.join("\n", context.actorId(), key, purpose)))
                .orElseGet(UuidCreator::getTimeOrderedEpoch);
    }
}
