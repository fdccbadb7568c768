package org.annals.platform.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses of the API that need no token. */
final class OpenDoors {

    static final RequestMatcher MATCHER = new OrRequestMatcher(List.of(
            door(POST, "/api/v1/auth/login"),
            door(POST, "/api/v1/auth/refresh"),
            door(POST, "/api/v1/auth/logout"),
            door(GET, "/api/health"),
            door(GET, "/api/v1/openapi.json"),
            door(GET, "/actuator/health/**")));

    private OpenDoors() {}

    private static RequestMatcher door(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
