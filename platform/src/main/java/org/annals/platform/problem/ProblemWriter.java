package org.annals.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** Writes every error answer there is: controllers, filters, security and the container's error page end here. */
@Component
public class ProblemWriter {

    /** The request attribute that holds the {@link ProblemAnswer} given. */
    public static final String ANSWERED = ProblemWriter.class.getName() + ".answered";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final ProblemTranslator translator;
    private final JsonMapper json;

    ProblemWriter(ProblemTranslator translator, JsonMapper json) {
        this.translator = translator;
        this.json = json;
    }

    /** Answers with what the exception means to the caller; an unexpected one is logged and becomes a bare 500. */
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isClientGone(failure)) {
            LOG.debug("The client went away: {}", failure.toString());
            return;
        }
        if (response.isCommitted()) {
            abort(failure);
            return;
        }
        write(translator.translate(failure), request, response);
    }

    /** By type only: a broken pipe may as well be that of our database, and then the caller must hear of it. */
    private static boolean isClientGone(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    /** Half an answer must not look like a whole one: the exception makes the container break the connection. */
    private static void abort(Throwable failure) throws IOException {
        if (!(failure instanceof AsyncRequestTimeoutException)) {
            throw new IOException("failed after the answer had begun", failure);
        }
    }

    /** Needs an answer that has not begun yet. */
    public void write(ProblemAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var correlationId = CorrelationId.of(request);
        var body = json.writeValueAsBytes(answer.toProblem(correlationId));
        request.setAttribute(ANSWERED, answer);
        response.resetBuffer();
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(CorrelationId.HEADER, correlationId);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setHeader(HttpHeaders.ETAG, null);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
