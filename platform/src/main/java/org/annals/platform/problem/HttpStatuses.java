package org.annals.platform.problem;

import java.time.Duration;
import java.util.Optional;

/** A bare status, as the framework or the container gives it, as one of our problems. */
final class HttpStatuses {

    private HttpStatuses() {}

    /** Empty for server errors that nobody planned: they are unexpected and must be logged as such. */
    static Optional<ProblemAnswer> answer(int status) {
        return switch (status) {
            case 401 -> known(ProblemType.UNAUTHENTICATED, "The access token is missing, expired or not one of ours.");
            case 403 -> known(ProblemType.FORBIDDEN, "This is not allowed.");
            case 404 -> known(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 -> known(ProblemType.METHOD_NOT_ALLOWED, "This address does not take that method.");
            case 406 -> known(ProblemType.NOT_ACCEPTABLE, "Accept application/json or leave Accept away.");
            case 413 -> known(ProblemType.BODY_TOO_LARGE, "The request body is too large.");
            case 415 -> known(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Only application/json is understood here.");
            case 429 -> known(ProblemType.TOO_MANY_REQUESTS, "Wait before the next request.");
            case 503 ->
                known(ProblemType.TEMPORARILY_UNAVAILABLE, "The service is busy.")
                        .map(answer -> answer.retryAfter(Duration.ofSeconds(2)));
            default ->
                status >= 400 && status < 500
                        ? known(ProblemType.MALFORMED_REQUEST, "The request line, a header or the body is malformed.")
                        : Optional.empty();
        };
    }

    private static Optional<ProblemAnswer> known(ProblemType type, String detail) {
        return Optional.of(ProblemAnswer.of(type, detail));
    }
}
