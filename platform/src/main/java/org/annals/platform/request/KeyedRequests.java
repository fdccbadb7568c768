package org.annals.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.annals.platform.problem.ProblemAnswer;
import org.annals.platform.problem.ProblemType;
import org.annals.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for the key of a request before its handler runs, when it is known which one does, and settles what is known of the key
 * once there is an answer.
 */
@Component
class KeyedRequests implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(KeyedRequests.class);
    private static final String ATTRIBUTE = KeyedRequests.class.getName();

    private final IdempotencyLedger ledger;
    private final ProblemWriter problems;
    private final JsonMapper json;

    KeyedRequests(IdempotencyLedger ledger, ProblemWriter problems, JsonMapper json) {
        this.ledger = ledger;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    KeyedRequest begin(String actorId, String key, byte[] hash, HttpServletRequest request) {
        KeyedRequest keyed = new KeyedRequest(new IdempotencyLedger.Key(actorId, key), hash, json);
        request.setAttribute(ATTRIBUTE, keyed);
        return keyed;
    }

    static @Nullable KeyedRequest of(HttpServletRequest request) {
        return (KeyedRequest) request.getAttribute(ATTRIBUTE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        KeyedRequest keyed = of(request);
        if (keyed == null || keyed.stage() != KeyedRequest.Stage.BEGUN) {
            return true;
        }
        return isOurs(
                isOneDecision(handler)
                        ? ledger.decide(keyed.key(), keyed.hash())
                        : ledger.claim(keyed.key(), keyed.hash()),
                keyed,
                request,
                response);
    }

    private static boolean isOneDecision(Object handler) {
        return handler instanceof HandlerMethod method && method.getMethod().isAnnotationPresent(OneDecision.class);
    }

    /** Keeps the answer, or gives the one that the key has already instead. The request is over then. */
    void settle(KeyedRequest keyed, HttpServletRequest request, ContentCachingResponseWrapper response)
            throws IOException {
        try {
            switch (keyed.stage()) {
                case ANSWERED, REPEATED -> {}
                case CLAIMED -> keepOrRelease(keyed, response);
                case BEGUN, DECIDING -> {
                    if (isToBeKept(response)) {
                        claimAndKeep(keyed, request, response);
                    }
                }
                case OVERTAKEN -> claimAndKeep(keyed, request, response);
            }
        } finally {
            end(keyed, request);
        }
    }

    private void claimAndKeep(KeyedRequest keyed, HttpServletRequest request, ContentCachingResponseWrapper response)
            throws IOException {
        if (isOurs(ledger.claim(keyed.key(), keyed.hash()), keyed, request, response)) {
            keepOrRelease(keyed, response);
        }
    }

    /** When it is not, says what is so instead. */
    private boolean isOurs(
            IdempotencyLedger.Claim found, KeyedRequest keyed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (found) {
            case IdempotencyLedger.Claim.Granted granted -> keyed.claimed(granted);
            case IdempotencyLedger.Claim.Unclaimed _ -> keyed.decides();
            case IdempotencyLedger.Claim.Answered answered -> {
                takeBack(keyed, request, response);
                repeat(answered.answer(), response);
            }
            case IdempotencyLedger.Claim.Running _ -> {
                takeBack(keyed, request, response);
                var answer = ProblemAnswer.of(
                        ProblemType.REQUEST_IN_PROGRESS,
                        "The first request with this idempotency key is still running.");
                problems.write(answer.retryAfter(Duration.ofSeconds(1)), request, response);
            }
            case IdempotencyLedger.Claim.Reused _ -> {
                takeBack(keyed, request, response);
                problems.write(
                        ProblemAnswer.of(
                                ProblemType.IDEMPOTENCY_KEY_REUSED,
                                "You used this idempotency key for a request with another address or body."),
                        request,
                        response);
            }
        }
        return keyed.stage() != KeyedRequest.Stage.REPEATED;
    }

    /** What the handler answered, if it ran, is not said. */
    private static void takeBack(KeyedRequest keyed, HttpServletRequest request, HttpServletResponse response) {
        keyed.repeated();
        request.removeAttribute(ProblemWriter.ANSWERED);
        response.resetBuffer();
        for (String header : List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER)) {
            response.setHeader(header, null);
        }
    }

    private static void repeat(IdempotencyLedger.StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(IdempotencyKey.REPLAYED, "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private void keepOrRelease(KeyedRequest keyed, ContentCachingResponseWrapper response) {
        if (!isToBeKept(response)) {
            release(keyed);
            return;
        }
        var headers = new TreeMap<String, String>();
        for (var name : KeyedRequest.REPEATED_HEADERS) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        ledger.finish(
                keyed.claim(),
                new IdempotencyLedger.StoredAnswer(response.getStatus(), headers, response.getContentAsByteArray()));
    }

    private static boolean isToBeKept(HttpServletResponse response) {
        return response.getStatus() < 500 && !response.containsHeader(HttpHeaders.RETRY_AFTER);
    }

    /** Lets a request that has failed run again. */
    void release(KeyedRequest keyed, HttpServletRequest request) {
        release(keyed);
        end(keyed, request);
    }

    private void release(KeyedRequest keyed) {
        if (keyed.stage() == KeyedRequest.Stage.CLAIMED) {
            try {
                ledger.release(keyed.claim());
            } catch (RuntimeException e) {
                LOG.warn("An idempotency key stays claimed until it counts as abandoned: {}", e.toString());
            }
        }
    }

    private void end(KeyedRequest keyed, HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
        if (keyed.isUnclaimed()) {
            ledger.decided(keyed.key());
        }
    }
}
