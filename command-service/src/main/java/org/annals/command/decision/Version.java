package org.annals.command.decision;

import org.annals.platform.problem.StaleVersion;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** The version of the aggregate that handles the current command: the number of its events, 0 before the first. */
public final class Version {

    private Version() {}

    public static long current() {
        @Nullable Long sequence = AggregateLifecycle.getVersion();
        return sequence == null ? 0 : sequence + 1;
    }

    /** @throws StaleVersion when the caller has seen another version than the current one */
    public static void mustBe(long expected) {
        mustBeSince(current(), expected);
    }

    /**
     * For records that also change without an edit: only a change of what is edited is a conflict.
     *
     * @param edited the version that the last edit led to
     * @throws StaleVersion when the caller has not seen that edit, or a version that does not exist
     */
    public static void mustBeSince(long edited, long expected) {
        if (expected < edited || expected > current()) {
            throw new StaleVersion(current());
        }
    }
}
