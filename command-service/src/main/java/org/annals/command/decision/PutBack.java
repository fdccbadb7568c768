package org.annals.command.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.annals.platform.problem.FieldProblem;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.request.RequestContext;
import org.annals.platform.request.Written;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Puts old values back: finds them in the record's own events and has the record revised as usual, on condition that
 * nothing was changed meanwhile.
 */
@Component
public class PutBack {
    private final EventStore events;
    private final Commands commands;

    PutBack(EventStore events, Commands commands) {
        this.events = events;
        this.commands = commands;
    }

    /** The record's own command that replaces its details. */
    @FunctionalInterface
    public interface Revision<T> {
        Object command(long expectedVersion, T details);
    }

    /**
     * @param following the details after an event of the record, given those before it, which are null before the first;
     *     null when the event is of another kind of record
     * @throws InvalidInput for a version or a field that the record does not have
     * @throws RuleViolated {@code changed-again} when a field was changed after that version, and the request does not say
     *     that this is known
     */
    public <T extends Record> ResponseEntity<Written> put(
            UUID id,
            PutBackRequest request,
            BiFunction<@Nullable T, Object, @Nullable T> following,
            Revision<T> revision) {
        PastDetails<T> past = PastDetails.read(events, id, following);
        check(request, past);
        mustBeKnown(request, past);
        Map<String, @Nullable Object> before = past.after(request.version() - 1).fields();
        Map<String, @Nullable Object> old = new LinkedHashMap<>();
        request.fields().forEach(field -> old.put(field, before.get(field)));
        T details = Fields.with(past.now().details(), old);
        return RequestContext.current()
                .because("put back the value of version " + (request.version() - 1))
                .during(() -> commands.change(id, revision.command(past.version(), details)));
    }

    private static void check(PutBackRequest request, PastDetails<?> past) {
        List<FieldProblem> problems = new ArrayList<>();
        if (request.version() > past.version()) {
            problems.add(new FieldProblem(
                    "/version", "unknown-version", "The record has %d versions.".formatted(past.version())));
        }
        var known = past.now().fields().keySet();
        for (int i = 0; i < request.fields().size(); i++) {
            if (!known.contains(request.fields().get(i))) {
                problems.add(new FieldProblem(
                        "/fields/" + i, "unknown-field", "This must be one of: " + String.join(", ", known) + "."));
            }
        }
        InvalidInput.throwIfAny(problems);
    }

    private static void mustBeKnown(PutBackRequest request, PastDetails<?> past) {
        if (request.evenThough() != null && request.evenThough() == past.version()) {
            return;
        }
        List<FieldProblem> later = new ArrayList<>();
        for (int i = 0; i < request.fields().size(); i++) {
            String field = request.fields().get(i);
            for (long version : past.changesSince(request.version(), field)) {
                later.add(new FieldProblem(
                        "/fields/" + i,
                        "changed-again",
                        "%s was changed again in version %d at %s."
                                .formatted(field, version, past.after(version).at())));
            }
        }
        if (!later.isEmpty()) {
            throw new RuleViolated(
                    "changed-again",
                    "This was changed again since. Look at the later changes, and put the old value back even so if you like.",
                    later,
                    past.version());
        }
    }
}
