package org.annals.platform.problem;

import java.time.Duration;

/** The read side has not seen the version that the caller asked for yet: 503 with Retry-After. */
public final class NotCaughtUp extends Refusal {

    private final Duration retryAfter;

    public NotCaughtUp(Duration retryAfter) {
        super("The change is safe but not visible here yet. Ask again in a moment.");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
