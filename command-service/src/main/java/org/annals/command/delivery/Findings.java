package org.annals.command.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a look at all open deliveries gave.
 *
 * @param open how many are in each state
 * @param silent claims whose worker has been silent for long and that nobody took back
 * @param neglected due for long, in a mailbox that is not held, and nobody worked on them
 * @param queueAge for how long the oldest that could leave has been due
 * @param broken how many deliveries break each invariant of events, since the first event
 * @param missedTries deferred ones whose next try has passed
 */
record Findings(
        Map<String, Long> open,
        long silent,
        long neglected,
        Duration queueAge,
        Map<EventInvariant, Long> broken,
        List<UUID> missedTries) {
    static final Findings NONE = new Findings(Map.of(), 0, 0, Duration.ZERO, Map.of(), List.of());

    boolean isBroken() {
        return breakingI1() > 0 || broken.values().stream().anyMatch(count -> count > 0);
    }

    /** Open deliveries that wait for nothing and that nobody works on. */
    long breakingI1() {
        return silent + neglected + missedTries.size();
    }

    long breaking(EventInvariant invariant) {
        return broken.getOrDefault(invariant, 0L);
    }

    long inState(String state) {
        return open.getOrDefault(state, 0L);
    }

    String summary() {
        return "%d open, %d blocked, %d need a decision; claims left behind: %d, due and neglected: %d, missed tries: %d; %s"
                .formatted(
                        open.values().stream().mapToLong(Long::longValue).sum(),
                        inState("BLOCKED"),
                        inState("NEEDS_DECISION"),
                        silent,
                        neglected,
                        missedTries.size(),
                        broken.entrySet().stream()
                                .map(one -> one.getKey() + " broken: " + one.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
