package org.annals.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer: {@code application/problem+json} (RFC 9457) with our members.
 *
 * @param type stable address of the kind of problem; ends with the code
 * @param title what happened, in words a person can act on; the same for each problem of the type
 * @param status the HTTP status
 * @param detail what happened this time
 * @param code stable kebab-case word for programs
 * @param errors what is wrong with which part of the request; empty when no part is to blame
 * @param currentVersion only where somebody has not seen it: the version to read again
 * @param correlationId names this request in our logs
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long currentVersion,
        String correlationId) {}
