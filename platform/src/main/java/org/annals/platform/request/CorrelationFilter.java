package org.annals.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.annals.platform.problem.CorrelationId;
import org.annals.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: names the request, binds its context, and answers whatever a later filter throws. */
@Component
@Order(FilterOrder.CORRELATION)
class CorrelationFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    CorrelationFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var correlationId = CorrelationId.of(request);
        response.setHeader(CorrelationId.HEADER, correlationId);
        RequestContext.bind(anonymous(correlationId, null, null, Optional.empty()));
        try {
            RequestContext.bind(anonymous(
                    correlationId,
                    Reason.of(request.getHeader(Reason.HEADER)),
                    EffectiveAt.of(request.getHeader(EffectiveAt.HEADER), Instant.now()),
                    IdempotencyKey.of(request.getHeader(IdempotencyKey.HEADER))));
            chain.doFilter(request, response);
        } catch (Exception failure) {
            problems.write(failure, request, response);
        } finally {
            RequestContext.bind(null);
        }
    }

    private static RequestContext anonymous(
            String correlationId,
            @Nullable String reason,
            @Nullable Instant effectiveAt,
            Optional<String> idempotencyKey) {
        return new RequestContext(
                RequestContext.ANONYMOUS, RequestContext.ANONYMOUS, correlationId, reason, effectiveAt, idempotencyKey);
    }
}
