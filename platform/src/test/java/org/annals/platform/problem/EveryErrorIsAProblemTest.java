package org.annals.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.annals.sample.Http.Answer;
import org.annals.sample.HttpTest;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class EveryErrorIsAProblemTest extends HttpTest {

    static List<Arguments> failures() {
        var lost = new SQLTransientConnectionException("connection to db.internal refused");
        return List.of(
                Arguments.of(new RuleViolated("quote-not-draft", "It was issued."), 409, "quote-not-draft"),
                Arguments.of(InvalidInput.at("/lines", "must-not-be-empty", "No lines."), 422, "validation-failed"),
                Arguments.of(MalformedRequest.at("cursor", "wrong-format", "Not ours."), 400, "malformed-request"),
                Arguments.of(new NotFound("quote", "7"), 404, "not-found"),
                Arguments.of(new StaleVersion(7), 412, "stale-version"),
                Arguments.of(new NotCaughtUp(Duration.ofMillis(200)), 503, "not-caught-up"),
                Arguments.of(new Forbidden("Not yours."), 403, "forbidden"),
                Arguments.of(new BadCredentials(), 401, "bad-credentials"),
                Arguments.of(new TooManyRequests(Duration.ofSeconds(30)), 429, "too-many-requests"),
                Arguments.of(
                        new CommandExecutionException("remote", new RuleViolated("remote-rule", "No.")),
                        409,
                        "remote-rule"),
                Arguments.of(new CompletionException(new NotFound("quote", "7")), 404, "not-found"),
                Arguments.of(new AggregateNotFoundException("7", "secret.Type 7"), 404, "not-found"),
                Arguments.of(new ConcurrencyException("sequence"), 409, "concurrent-change"),
                Arguments.of(new ConflictingModificationException("conflict"), 409, "concurrent-change"),
                Arguments.of(new AggregateStreamCreationException("exists"), 409, "concurrent-change"),
                Arguments.of(new DataAccessResourceFailureException("down"), 503, "temporarily-unavailable"),
                Arguments.of(new CannotAcquireLockException("deadlock"), 503, "temporarily-unavailable"),
                Arguments.of(new CannotCreateTransactionException("no pool", lost), 503, "temporarily-unavailable"),
                Arguments.of(new EventStoreException("append", lost), 503, "temporarily-unavailable"),
                Arguments.of(
                        new EventStoreException(
                                "append",
                                new PSQLException(
                                        "An I/O error", PSQLState.CONNECTION_FAILURE, new IOException("Broken pipe"))),
                        503,
                        "temporarily-unavailable"),
                Arguments.of(new UncheckedIOException(new IOException("Broken pipe")), 500, "internal-error"),
                Arguments.of(new DataIntegrityViolationException("insert into secret"), 500, "internal-error"),
                Arguments.of(new NullPointerException("secret"), 500, "internal-error"),
                Arguments.of(new IllegalStateException(new NotFound("quote", "7")), 500, "internal-error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void an_exception_becomes_its_problem_and_keeps_our_internals(RuntimeException failure, int status, String code) {
        var answer = writeThatFails(failure);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.text()).doesNotContain("secret", "Exception", "db.internal", "\tat ");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_stale_version_comes_with_the_current_one() {
        assertThat(writeThatFails(new StaleVersion(7))
                        .json()
                        .path("currentVersion")
                        .asLong())
                .isEqualTo(7);
        assertThat(writeThatFails(new NotFound("quote", "7")).json().has("currentVersion"))
                .isFalse();
    }

    @Test
    void waiting_is_told_in_whole_seconds() {
        assertThat(writeThatFails(new NotCaughtUp(Duration.ofMillis(200))).header("Retry-After"))
                .isEqualTo("1");
        assertThat(writeThatFails(new TooManyRequests(Duration.ofMillis(29_001)))
                        .header("Retry-After"))
                .isEqualTo("30");
        assertThat(writeThatFails(new ConcurrencyException("sequence")).header("Retry-After"))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing",
        "POST, /api/v1/nothing",
        "DELETE, /api/v1/nothing",
        "PATCH, /api/nothing",
        "GET, /api",
        "GET, /actuator",
        "GET, /actuator/env",
        "GET, /api/v1/samples/not-a-uuid",
        "GET, /api/v1/samples/%F0%9F%92%A9",
    })
    void an_unknown_address_is_not_found(String method, String path) {
        var answer = http.send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var answer = http.send("DELETE", "/api/v1/samples", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void a_media_type_that_we_do_not_have_is_not_acceptable() {
        var answer = http.with("Accept", "image/png").get("/api/v1/samples");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, nonsense, 415",
        "Content-Type, application/json;charset=nonsense, 415",
        "Content-Type, application/xml, 415",
        "Accept, nonsense, 406",
    })
    void a_media_type_that_is_none_is_refused(String header, String value, int status) {
        var answer = http.with(header, value).send("POST", "/api/v1/samples", BodyPublishers.ofString("{}"));

        assertThat(answer.status()).isIn(status, 415);
        assertThat(answer.problem()).isNotEmpty();
    }

    @Test
    void a_browser_that_accepts_html_gets_a_problem_too() {
        var answer = http.with("Accept", "text/html").get("/api/v1/samples/" + new UUID(0, 0) + "/nothing");

        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONSENSE\\r\\n\\r\\n",
                "GET /api/<script> HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
                "GET /api/%zz HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
                "GET /api/%c0%ae%c0%ae/x HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
                "GET /api/../../etc/passwd HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
                "GET /api//v1;x=1/samples HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
                "GET /api/v1/samples HTTP/1.1\\r\\n\\r\\n",
                "GET /api/v1/samples?q=%zz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n",
                "GET /api/v1/samples HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n",
                "GET /api/v1/samples HTTP/1.1\\r"
                        + "\\n"
                        + "Host: localhost\\r"
                        + "\\n"
                        + "Bad Header: 1\\r"
                        + "\\n"
                        + "Connection: close\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n",
                "TRACE /api/v1/samples HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n",
                "FROB /api/v1/samples HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n",
                "POST /api/v1/auth/login HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: x\\r\\n\\r\\n",
                "POST /api/v1/samples HTTP/1.1\\r"
                        + "\\n"
                        + "Host: localhost\\r"
                        + "\\n"
                        + "Content-Length: 1\\r"
                        + "\\n"
                        + "Content-Length: 2\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n",
            })
    void what_is_not_http_is_refused_without_html(String request) {
        var answer = http.raw(request.replace("\\r\\n", "\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("<html", "Tomcat", "Exception");
        assertThat(answer).contains("Content-Type: application/problem+json").contains("\"correlationId\"");
    }

    @Test
    void headers_that_are_too_large_are_refused_without_html() {
        var answer = http.raw("GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Big: " + "a".repeat(40_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("<html");
        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void half_an_answer_never_looks_like_a_whole_one() {
        assertThatThrownBy(() -> http.get("/api/v1/samples/broken")).hasRootCauseInstanceOf(IOException.class);
    }

    private Answer writeThatFails(RuntimeException failure) {
        var name = "fails-" + UUID.randomUUID();
        behaviour.plant(name, () -> {
            throw failure;
        });
        return http.post(
                "/api/v1/samples",
                "{\"name\":\"%s\",\"size\":1,\"urgent\":false,\"lines\":[{\"description\":\"a\",\"quantity\":1}]}"
                        .formatted(name));
    }
}
