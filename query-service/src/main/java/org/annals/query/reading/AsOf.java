package org.annals.query.reading;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import org.annals.platform.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The instant that somebody wants to look at; nothing given means now.
 *
 * @param asOf how things were then, according to all that is known today, late corrections included
 * @param knownAt how things were according to what was known then: at {@code asOf}, or at that instant itself when only
 *     this is given. What was known ends with its day, so an {@code asOf} after it shows its last state
 */
public record AsOf(
        @Parameter(description = "How things were at this instant, according to all that is known now.") @Nullable Instant asOf,

        @Parameter(
                description = "According to what was known at this instant; alone, how things were known to be then.")
        @Nullable Instant knownAt) {

    /** What everybody sees. */
    public static final AsOf NOW = new AsOf(null, null);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** So far a reader's clock may be ahead of this one: what it calls now is not the future. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** Later than all that is ever known. */
    private static final Instant EVERYTHING = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws MalformedRequest for an instant in the future: nobody knows how things will be */
    void check() {
        check("asOf", asOf);
        check("knownAt", knownAt);
    }

    public boolean isNow() {
        return asOf == null && knownAt == null;
    }

    /** What is known by this instant counts. */
    public Instant knowledge() {
        return knownAt == null ? EVERYTHING : knownAt;
    }

    /** What was true at this instant is shown. */
    public Instant instant() {
        return asOf == null || asOf.isAfter(knowledge()) ? knowledge() : asOf;
    }

    private static void check(String parameter, @Nullable Instant instant) {
        if (instant != null && instant.isAfter(Instant.now().plus(CLOCKS_APART))) {
            throw MalformedRequest.at(parameter, "in-the-future", "This must not be later than now.");
        }
        if (instant != null && instant.isBefore(FIRST)) {
            throw MalformedRequest.at(parameter, "out-of-range", "This must not be earlier than %s.".formatted(FIRST));
        }
    }
}
