package org.annals.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Makes a repeated POST harmless: the same key and request get the first answer again, and nothing happens twice.
 *
 * <p>Answers that ask to try again (5xx and those with Retry-After) are not kept. Signing in is left out, because its
 * answers are secrets.
 */
@Component
@Order(FilterOrder.IDEMPOTENCY)
class IdempotencyFilter extends OncePerRequestFilter {
    private final KeyedRequests requests;
    private final RequestHash hash;

    IdempotencyFilter(KeyedRequests requests, RequestHash hash) {
        this.requests = requests;
        this.hash = hash;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("POST")
                || !path.startsWith("/api/v1/")
                || path.startsWith("/api/v1/auth/")
                || RequestContext.find().flatMap(RequestContext::idempotencyKey).isEmpty()
                        && KeyedRequests.of(request) == null;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeyedRequest underWay = KeyedRequests.of(request);
        if (underWay != null) {
            run(underWay, request, response, chain);
            return;
        }
        var context = RequestContext.current();
        var repeatable = new RepeatableBodyRequest(request);
        byte[] same = hash.of(request, repeatable.body());
        var keyed = requests.begin(context.actorId(), context.idempotencyKey().orElseThrow(), same, request);
        run(keyed, repeatable, new ContentCachingResponseWrapper(response), chain);
    }

    private void run(KeyedRequest keyed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        pass(keyed, request, response, chain);
        if (!isAsyncStarted(request)) {
            var recorded = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
            // Whoever has the answer may repeat the request at once: all is settled by then.
            requests.settle(keyed, request, recorded);
            recorded.copyBodyToResponse();
        }
    }

    private void pass(KeyedRequest keyed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeyedRequest.bind(keyed);
        try {
            chain.doFilter(request, response);
        } catch (Exception | Error failure) {
            requests.release(keyed, request);
            throw failure;
        } finally {
            KeyedRequest.bind(null);
        }
    }
}
