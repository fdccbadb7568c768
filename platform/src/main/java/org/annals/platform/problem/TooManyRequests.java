package org.annals.platform.problem;

import java.time.Duration;

/** The caller asks too often: 429 with Retry-After. */
public final class TooManyRequests extends Refusal {

    private final Duration retryAfter;

    public TooManyRequests(Duration retryAfter) {
        super("Too many requests. Try again in %d s.".formatted(Math.max(1, retryAfter.toSeconds())));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
