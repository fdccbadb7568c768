package org.annals.platform.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one name of a request in answers, logs and events: the caller's {@code X-Correlation-Id} when it is a harmless
 * token, else the trace id of {@code traceparent} (W3C Trace Context), else a new UUIDv7.
 */
public final class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = CorrelationId.class.getName();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private CorrelationId() {}

    /** The same for each call during one request, in filters, controllers and error pages. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var id = given(request.getHeader(HEADER))
                .or(() -> traced(request.getHeader("traceparent")))
                .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static Optional<String> given(@Nullable String header) {
        return Optional.ofNullable(header).filter(TOKEN.asMatchPredicate());
    }

    private static Optional<String> traced(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(TRACEPARENT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }
}
