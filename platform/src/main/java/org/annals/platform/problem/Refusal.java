package org.annals.platform.problem;

/** A request that is answered with no, on purpose. Deciders, controllers and what stores decisions throw its kinds; nobody else adds one. */
public abstract sealed class Refusal extends RuntimeException
        permits BadCredentials,
                Forbidden,
                IfMatchRequired,
                InvalidInput,
                KeyAnswered,
                MalformedRequest,
                NotCaughtUp,
                NotFound,
                RuleViolated,
                StaleVersion,
                TooManyRequests {

    Refusal(String message) {
        super(message);
    }
}
