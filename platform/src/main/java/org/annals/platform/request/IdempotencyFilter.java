package org.annals.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import org.annals.platform.problem.ProblemAnswer;
import org.annals.platform.problem.ProblemType;
import org.annals.platform.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Makes a repeated POST harmless: the same key and request get the first answer again, without running anything.
 *
 * <p>Answers that ask to try again (5xx and those with Retry-After) are not kept. Signing in is left out, because its
 * answers are secrets.
 */
@Component
@Order(FilterOrder.IDEMPOTENCY)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String CLAIM = IdempotencyFilter.class.getName() + ".claim";
    private static final Set<String> REPEATED_HEADERS =
            Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final IdempotencyLedger ledger;
    private final RequestHash hash;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyLedger ledger, RequestHash hash, ProblemWriter problems) {
        this.ledger = ledger;
        this.hash = hash;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("POST")
                || !path.startsWith("/api/v1/")
                || path.startsWith("/api/v1/auth/")
                || RequestContext.find().flatMap(RequestContext::idempotencyKey).isEmpty()
                        && request.getAttribute(CLAIM) == null;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(CLAIM) instanceof IdempotencyLedger.Claim.Granted claim) {
            run(claim, request, response, chain);
            return;
        }
        var context = RequestContext.current();
        var repeatable = new RepeatableBodyRequest(request);
        var claim = ledger.claim(
                context.actorId(), context.idempotencyKey().orElseThrow(), hash.of(request, repeatable.body()));
        switch (claim) {
            case IdempotencyLedger.Claim.Granted granted -> {
                request.setAttribute(CLAIM, granted);
                run(granted, repeatable, new ContentCachingResponseWrapper(response), chain);
            }
            case IdempotencyLedger.Claim.Answered answered -> repeat(answered.answer(), response);
            case IdempotencyLedger.Claim.Running _ -> {
                var answer = ProblemAnswer.of(
                        ProblemType.REQUEST_IN_PROGRESS,
                        "The first request with this idempotency key is still running.");
                problems.write(answer.retryAfter(Duration.ofSeconds(1)), request, response);
            }
            case IdempotencyLedger.Claim.Reused _ ->
                problems.write(
                        ProblemAnswer.of(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                "You used this idempotency key for a request with another address or body."),
                        request,
                        response);
        }
    }

    private void run(
            IdempotencyLedger.Claim.Granted claim,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception | Error failure) {
            release(claim);
            throw failure;
        }
        if (!isAsyncStarted(request)) {
            var recorded = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
            settle(claim, recorded);
            recorded.copyBodyToResponse();
        }
    }

    private void settle(IdempotencyLedger.Claim.Granted claim, ContentCachingResponseWrapper response) {
        if (response.getStatus() >= 500 || response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            release(claim);
            return;
        }
        var headers = new TreeMap<String, String>();
        for (var name : REPEATED_HEADERS) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        ledger.finish(
                claim,
                new IdempotencyLedger.StoredAnswer(response.getStatus(), headers, response.getContentAsByteArray()));
    }

    private void release(IdempotencyLedger.Claim.Granted claim) {
        try {
            ledger.release(claim);
        } catch (RuntimeException e) {
            LOG.warn("An idempotency key stays claimed until it counts as abandoned: {}", e.toString());
        }
    }

    private static void repeat(IdempotencyLedger.StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(IdempotencyKey.REPLAYED, "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
