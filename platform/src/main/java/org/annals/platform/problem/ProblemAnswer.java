package org.annals.platform.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A problem on its way out, with the headers that belong to it. Knows nothing yet of the request it answers. */
public record ProblemAnswer(
        int status,
        String code,
        String title,
        String detail,
        List<FieldProblem> errors,
        @Nullable Long currentVersion,
        HttpHeaders headers) {

    private static final String TYPES = "https://annals.example/problems/";

    public static ProblemAnswer of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static ProblemAnswer of(ProblemType type, String detail, List<FieldProblem> errors) {
        return new ProblemAnswer(
                type.status(), type.code(), type.title(), detail, List.copyOf(errors), null, new HttpHeaders());
    }

    static ProblemAnswer ofRule(RuleViolated violated, String detail) {
        return new ProblemAnswer(
                409,
                violated.rule(),
                "A rule does not allow this",
                detail,
                violated.problems(),
                violated.currentVersion(),
                new HttpHeaders());
    }

    /** The same with Retry-After, in whole seconds and at least one. */
    public ProblemAnswer retryAfter(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    ProblemAnswer withHeader(String name, String value) {
        var extended = new HttpHeaders(headers);
        extended.set(name, value);
        return new ProblemAnswer(status, code, title, detail, errors, currentVersion, extended);
    }

    ProblemAnswer withCurrentVersion(long version) {
        return new ProblemAnswer(status, code, title, detail, errors, version, headers);
    }

    Problem toProblem(String correlationId) {
        return new Problem(
                URI.create(TYPES + code), title, status, detail, code, errors, currentVersion, correlationId);
    }
}
