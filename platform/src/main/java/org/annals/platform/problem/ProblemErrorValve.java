package org.annals.platform.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that Tomcat refuses before any filter sees them: a broken request line, headers that are too large, an
 * address that cannot be decoded. Tomcat creates it by name, so it must be public and needs its own mapper.
 */
public class ProblemErrorValve extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var answer = HttpStatuses.answer(status)
                .orElseGet(() -> ProblemAnswer.of(ProblemType.INTERNAL_ERROR, "The request could not be handled."));
        try {
            var correlationId = CorrelationId.of(request.getRequest());
            response.setStatus(answer.status());
            response.setHeader(CorrelationId.HEADER, correlationId);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(JSON.writeValueAsString(answer.toProblem(correlationId)));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the client went away before the error report", e);
        }
    }
}
