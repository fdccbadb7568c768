package org.annals.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.annals.platform.problem.CorrelationId;
import org.annals.platform.problem.FieldProblem;
import org.annals.platform.problem.ProblemAnswer;
import org.annals.platform.problem.ProblemWriter;
import org.annals.platform.request.IdempotencyKey;
import org.annals.platform.request.RequestActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Looks at each answer on its way out and keeps those that the trail is for. Sits outside all other filters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AccessFilter extends OncePerRequestFilter {
    private static final int LONGEST = 300;

    private final AccessTrail trail;

    AccessFilter(AccessTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            String address = address(request);
            AccessKind.of(exchange(address, request, response))
                    .ifPresent(kind -> trail.keep(entry(kind, address, request, response.getStatus())));
        }
    }

    private static Exchange exchange(String address, HttpServletRequest request, HttpServletResponse response) {
        return new Exchange(
                isReading(request),
                address,
                response.getStatus(),
                EventsTold.by(request),
                response.getHeader(IdempotencyKey.REPLAYED) != null);
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** The pattern the request was routed by, because one address can be written in many ways. */
    private static String address(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String address = pattern != null && !pattern.equals("/**") ? pattern.toString() : request.getRequestURI();
        return address.substring(0, Math.min(address.length(), LONGEST));
    }

    private static AccessEntry entry(AccessKind kind, String address, HttpServletRequest request, int status) {
        ProblemAnswer problem = (ProblemAnswer) request.getAttribute(ProblemWriter.ANSWERED);
        return new AccessEntry(
                Instant.now(),
                kind,
                RequestActor.of(request),
                record(request),
                request.getMethod(),
                address,
                status,
                problem == null ? null : problem.code(),
                problem == null
                        ? List.of()
                        : problem.errors().stream().map(FieldProblem::pointer).toList(),
                CorrelationId.of(request));
    }

    private static @Nullable String record(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)) {
            return null;
        }
        Object named = variables.containsKey("id") ? variables.get("id") : variables.get("name");
        return named instanceof String id ? id.substring(0, Math.min(id.length(), LONGEST)) : null;
    }
}
