package org.annals.platform.problem;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring MVC throws before it reaches a controller. */
class WebTranslation implements ProblemTranslation {

    private static final String NOTHING_HERE = "There is nothing at this address.";

    @Override
    public Optional<ProblemAnswer> translate(Throwable failure) {
        return switch (failure) {
            case NoResourceFoundException _ -> Optional.of(notFound());
            case NoHandlerFoundException _ -> Optional.of(notFound());
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(mismatched(mismatch));
            case MissingServletRequestParameterException missing -> Optional.of(missing(missing.getParameterName()));
            case MissingRequestHeaderException missing -> Optional.of(missing(missing.getHeaderName()));
            case HttpRequestMethodNotSupportedException method -> Optional.of(methodNotAllowed(method));
            case ErrorResponse response ->
                HttpStatuses.answer(response.getStatusCode().value());
            case TypeMismatchException _ -> HttpStatuses.answer(400);
            default -> Optional.empty();
        };
    }

    private static ProblemAnswer notFound() {
        return ProblemAnswer.of(ProblemType.NOT_FOUND, NOTHING_HERE);
    }

    /** An id that cannot exist is an address of nothing; anywhere else a wrong type is a malformed request. */
    private static ProblemAnswer mismatched(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notFound();
        }
        var expected = ExpectedValue.of(mismatch.getRequiredType());
        return malformed(new FieldProblem(mismatch.getName(), expected.code(), expected.detail()));
    }

    private static ProblemAnswer missing(String name) {
        return malformed(new FieldProblem(name, "must-be-given", "'%s' is required.".formatted(name)));
    }

    private static ProblemAnswer malformed(FieldProblem problem) {
        return ProblemAnswer.of(
                ProblemType.MALFORMED_REQUEST, problem.pointer() + ": " + problem.detail(), List.of(problem));
    }

    private static ProblemAnswer methodNotAllowed(HttpRequestMethodNotSupportedException method) {
        var answer = ProblemAnswer.of(
                ProblemType.METHOD_NOT_ALLOWED, "This address does not take %s.".formatted(method.getMethod()));
        var supported = method.getSupportedHttpMethods();
        if (supported == null) {
            return answer;
        }
        return answer.withHeader(
                HttpHeaders.ALLOW,
                String.join(
                        ", ", supported.stream().map(HttpMethod::name).sorted().toList()));
    }
}
