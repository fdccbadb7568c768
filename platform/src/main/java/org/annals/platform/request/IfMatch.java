package org.annals.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import org.annals.platform.problem.IfMatchRequired;
import org.annals.platform.problem.MalformedRequest;
import org.springframework.http.HttpHeaders;

/**
 * The version that an edit starts from. A controller method that takes it as a parameter refuses requests without
 * {@code If-Match} (428) and with one that names no single version (400).
 */
public record IfMatch(long version) {

    public static IfMatch required(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw new IfMatchRequired();
        }
        var version = VersionTag.parse(header);
        if (version.isEmpty()) {
            throw MalformedRequest.at(
                    HttpHeaders.IF_MATCH,
                    "wrong-format",
                    "If-Match must be the one ETag that you read, such as \"3\".");
        }
        return new IfMatch(version.getAsLong());
    }
}
