package org.annals.platform.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.annals.platform.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Since when what a person writes has been true, as given in {@code X-Effective-At}: an RFC 3339 instant from
 * {@link #EARLIEST} to now. What will be true some day cannot be written yet.
 */
final class EffectiveAt {

    static final String HEADER = "X-Effective-At";
    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private EffectiveAt() {}

    /** To the microsecond, as PostgreSQL keeps it. */
    static @Nullable Instant of(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        var instant = parse(header.strip());
        if (instant.isAfter(now)) {
            throw MalformedRequest.at(HEADER, "in-the-future", "This must not be later than now.");
        }
        if (instant.isBefore(EARLIEST)) {
            throw MalformedRequest.at(HEADER, "too-early", "This must not be earlier than %s.".formatted(EARLIEST));
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw MalformedRequest.at(
                    HEADER, "not-an-instant", "This must be an instant such as 2026-03-31T09:00:00Z.");
        }
    }
}
