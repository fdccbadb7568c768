package org.annals.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The {@code Authorization} header of RFC 6750. */
final class BearerHeader {
    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /** What stands behind {@code Bearer}, unchecked; null where there is none. */
    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : null;
    }
}
