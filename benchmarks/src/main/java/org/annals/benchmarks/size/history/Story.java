package org.annals.benchmarks.size.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.annals.benchmarks.simulation.Chance;

/** Events that follow one another, with others between them. */
final class Story {
    private final Chance chance;
    private final Queue<Function<Instant, MadeEvent>> steps = new ArrayDeque<>();

    Story(Chance chance) {
        this.chance = chance;
    }

    /** Adds what somebody does in a request of its own. */
    Story then(Life life, String actor, Function<Instant, Object> payload) {
        return then(life, actor, chance.id(), payload);
    }

    /** Adds what follows from an earlier request. The payload is made when its time has come. */
    Story then(Life life, String actor, UUID request, Function<Instant, Object> payload) {
        UUID id = chance.id();
        steps.add(at -> life.event(id, payload.apply(at), at, actor, request));
        return this;
    }

    int length() {
        return steps.size();
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    MadeEvent next(Instant at) {
        return steps.remove().apply(at);
    }
}
