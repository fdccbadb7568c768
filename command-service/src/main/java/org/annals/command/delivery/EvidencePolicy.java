package org.annals.command.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.annals.api.delivery.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How long evidence is looked for before a person is asked.
 *
 * @param steps when the Sent folder is looked into, counted from the moment the outcome became unknown
 */
record EvidencePolicy(List<Duration> steps) {

    static EvidencePolicy standard() {
        return new EvidencePolicy(
                Stream.of(1, 5, 15, 30, 60).map(Duration::ofMinutes).toList());
    }

    /** @return when to look again, or null when it is a person's turn */
    @Nullable Instant nextLook(Evidence latest, Instant unknownSince, Instant now) {
        if (latest == Evidence.NOT_AVAILABLE) {
            return null;
        }
        return steps.stream()
                .map(unknownSince::plus)
                .filter(look -> look.isAfter(now))
                .findFirst()
                .orElse(null);
    }
}
