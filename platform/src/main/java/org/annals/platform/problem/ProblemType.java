package org.annals.platform.problem;

import java.util.Locale;

/** The problem types of the platform; a business rule that says no is a type of its own, named after the rule. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be understood; correct it and send it again"),
    UNAUTHENTICATED(401, "Sign in first"),
    BAD_CREDENTIALS(401, "Sign-in failed"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "The answer does not exist in the media type you accept"),
    CONCURRENT_CHANGE(409, "Someone changed this at the same moment; try again"),
    REQUEST_IN_PROGRESS(409, "The same request is still being worked on"),
    STALE_VERSION(412, "Someone changed this since you read it; read it again"),
    BODY_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Send the body as application/json"),
    VALIDATION_FAILED(422, "Some values are not acceptable; correct them and send again"),
    IDEMPOTENCY_KEY_REUSED(422, "This idempotency key belongs to another request; use a new one"),
    IF_MATCH_REQUIRED(428, "Say which version you are editing"),
    TOO_MANY_REQUESTS(429, "Too many requests; wait before the next one"),
    INTERNAL_ERROR(500, "Something went wrong on our side; nothing was lost, quote the correlation id"),
    TEMPORARILY_UNAVAILABLE(503, "The service cannot answer right now; try again in a moment"),
    NOT_CAUGHT_UP(503, "The view is still catching up; try again in a moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The word for programs, such as {@code validation-failed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
