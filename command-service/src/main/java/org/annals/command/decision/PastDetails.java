package org.annals.command.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.annals.platform.problem.NotFound;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What a record's details were after each of its events, read from the events themselves, oldest first.
 *
 * @param <T> the details as the record's revision takes them
 */
record PastDetails<T extends Record>(List<Moment<T>> moments) {

    /** After one event; {@code fields} are the details by name. */
    record Moment<T>(Instant at, T details, Map<String, @Nullable Object> fields) {}

    /**
     * @param following the details after an event, given those before it, which are null before the first; null when the
     *     event is of another kind of record
     * @throws NotFound when the record does not exist or is of another kind
     */
    static <T extends Record> PastDetails<T> read(
            EventStore events, UUID id, BiFunction<@Nullable T, Object, @Nullable T> following) {
        List<Moment<T>> moments = new ArrayList<>();
        events.readEvents(id.toString()).asStream().forEach(event -> {
            T before = moments.isEmpty() ? null : moments.getLast().details();
            T after = following.apply(before, event.getPayload());
            if (after == null) {
                throw new NotFound("record of this kind", id.toString());
            }
            moments.add(new Moment<>(event.getTimestamp(), after, Fields.of(after)));
        });
        if (moments.isEmpty()) {
            throw new NotFound("record", id.toString());
        }
        return new PastDetails<>(moments);
    }

    long version() {
        return moments.size();
    }

    Moment<T> after(long version) {
        return moments.get((int) version - 1);
    }

    Moment<T> now() {
        return moments.getLast();
    }

    /** The versions after this one that changed the field. */
    List<Long> changesSince(long version, String field) {
        return IntStream.range((int) version, moments.size())
                .filter(i -> !Objects.equals(
                        moments.get(i).fields().get(field),
                        moments.get(i - 1).fields().get(field)))
                .mapToObj(i -> i + 1L)
                .toList();
    }
}
