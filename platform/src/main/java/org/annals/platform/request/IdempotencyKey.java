package org.annals.platform.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.annals.platform.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/** The client's name for one intention, so that repeating it does no harm: 1 to 255 visible ASCII characters. */
public final class IdempotencyKey {

    /** The header of an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    static Optional<String> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!VISIBLE_ASCII.matcher(header).matches()) {
            throw MalformedRequest.at(
                    HEADER, "wrong-format", "An idempotency key has 1 to 255 visible ASCII characters.");
        }
        return Optional.of(header);
    }
}
