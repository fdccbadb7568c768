package org.annals.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.annals.platform.problem.RuleViolated;
import org.annals.sample.Http;
import org.annals.sample.Http.Answer;
import org.annals.sample.HttpTest;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class IdempotencyTest extends HttpTest {

    @Autowired
    private IdempotencyLedger ledger;

    private String name;
    private String key;

    @BeforeEach
    void freshNames() {
        name = "sample-" + UUID.randomUUID();
        key = "key-" + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/samples", "/api/v1/samples/later"})
    void a_repeat_gets_the_first_answer_and_runs_nothing(String path) {
        var first = keyed().post(path, sample(name));
        var again = keyed().post(path, sample(name));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(behaviour.executions(name)).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_not_written_yet_is_repeated_all_the_same() throws SQLException {
        ledger.stop();
        var first = keyed().post("/api/v1/samples", sample(name));
        var again = keyed().post("/api/v1/samples", sample(name));

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertReused(keyed().post("/api/v1/samples", sample(name + "-other")));
        assertThat(state()).isEqualTo("RUNNING");

        ledger.start();
        writeAnswers();
        assertThat(state()).isEqualTo("DONE");
        assertThat(keyed().post("/api/v1/samples", sample(name)).text()).isEqualTo(first.text());
        assertThat(behaviour.executions(name)).isEqualTo(1);
    }

    @Test
    void without_a_key_every_post_runs() {
        http.post("/api/v1/samples", sample(name));
        http.post("/api/v1/samples", sample(name));

        assertThat(behaviour.executions(name)).isEqualTo(2);
    }

    @Test
    void the_same_key_for_another_body_or_address_is_refused() {
        keyed().post("/api/v1/samples", sample(name));

        assertReused(keyed().post("/api/v1/samples", sample(name + "-other")));
        assertReused(keyed().post("/api/v1/samples/echo", sample(name)));
    }

    @Test
    void two_users_may_choose_the_same_key() {
        keyed().post("/api/v1/samples", sample(name));

        assertThat(asAdmin()
                        .with("Idempotency-Key", key)
                        .post("/api/v1/samples", sample(name))
                        .header("Idempotency-Replayed"))
                .isNull();
    }

    @Test
    void of_many_at_once_one_runs() {
        var calls = IntStream.range(0, 16)
                .mapToObj(call -> CompletableFuture.supplyAsync(
                        () -> keyed().post("/api/v1/samples", sample(name)), Thread::startVirtualThread))
                .toList();
        var answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(behaviour.executions(name)).isEqualTo(1);
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::text)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void many_requests_at_once_each_get_their_own_answer_and_get_it_again() {
        var keys = IntStream.range(0, 64)
                .mapToObj(number -> "many-" + number + "-" + key)
                .toList();
        var first = allAtOnce(keys);
        var again = allAtOnce(keys);

        assertThat(first).allMatch(answer -> answer.status() == 201);
        assertThat(first.stream().map(Answer::text).distinct()).hasSize(keys.size());
        assertThat(again.stream().map(Answer::text))
                .containsExactlyElementsOf(first.stream().map(Answer::text).toList());
        assertThat(again).allMatch(answer -> "true".equals(answer.header("Idempotency-Replayed")));
        assertThat(keys).allMatch(each -> behaviour.executions(each) == 1);
    }

    private List<Answer> allAtOnce(List<String> keys) {
        return keys.stream()
                .map(each -> CompletableFuture.supplyAsync(
                        () -> http.with("Idempotency-Key", each).post("/api/v1/samples", sample(each)),
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void while_the_first_still_runs_a_repeat_is_told_to_wait() throws InterruptedException {
        var started = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        behaviour.plant(name, () -> {
            started.countDown();
            await(mayEnd);
        });
        var first = CompletableFuture.supplyAsync(() -> keyed().post("/api/v1/samples", sample(name)));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

        var meanwhile = keyed().post("/api/v1/samples", sample(name));

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.problem()).isEqualTo("request-in-progress");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        mayEnd.countDown();
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(keyed().post("/api/v1/samples", sample(name)).status()).isEqualTo(201);
        assertThat(behaviour.executions(name)).isEqualTo(1);
    }

    @Test
    void a_failure_of_ours_may_be_repeated_and_creates_the_same_record() {
        behaviour.plant(name, () -> {
            throw new IllegalStateException("planted");
        });
        assertThat(keyed().post("/api/v1/samples", sample(name)).status()).isEqualTo(500);
        behaviour.plant(name, () -> {});

        var again = keyed().post("/api/v1/samples", sample(name));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id").asString()).isEqualTo(expectedId().toString());
    }

    @Test
    void a_refusal_is_an_answer_and_is_repeated() {
        behaviour.plant(name, () -> {
            throw new RuleViolated("sample-taken", "Taken.");
        });
        var first = keyed().post("/api/v1/samples", sample(name));
        var again = keyed().post("/api/v1/samples", sample(name));

        assertThat(again.problem()).isEqualTo("sample-taken");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(behaviour.executions(name)).isEqualTo(1);
    }

    @Test
    void an_answer_that_asks_to_try_again_is_not_kept() {
        behaviour.plant(name, () -> {
            throw new ConcurrencyException("planted");
        });
        assertThat(keyed().post("/api/v1/samples", sample(name)).status()).isEqualTo(409);
        behaviour.plant(name, () -> {});

        assertThat(keyed().post("/api/v1/samples", sample(name)).status()).isEqualTo(201);
    }

    @Test
    void a_claim_of_a_process_that_died_is_taken_over_after_a_minute() throws SQLException {
        keyed().post("/api/v1/samples", sample(name));
        makeRunning("59 seconds");
        assertThat(keyed().post("/api/v1/samples", sample(name)).problem()).isEqualTo("request-in-progress");

        makeRunning("61 seconds");
        var answer = keyed().post("/api/v1/samples", sample(name));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("id").asString()).isEqualTo(expectedId().toString());
        assertThat(behaviour.executions(name)).isEqualTo(2);
    }

    @Test
    void an_answer_is_kept_for_a_week() throws SQLException {
        keyed().post("/api/v1/samples", sample(name));
        makeRunning("6 days 23 hours");
        ledger.forgetOld();
        assertThat(rows()).isEqualTo(1);

        makeRunning("7 days 1 hour");
        ledger.forgetOld();

        assertThat(rows()).isZero();
    }

    @Test
    void signing_in_leaves_no_trace() throws SQLException {
        http.asNobody().with("Idempotency-Key", key).post("/api/v1/auth/login", "{\"password\":\"x\"}");

        assertThat(rows()).isZero();
    }

    @Test
    void who_is_not_signed_in_claims_nothing() throws SQLException {
        var answer = http.asNobody().with("Idempotency-Key", key).post("/api/v1/samples", sample(name));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "\u00e9"})
    void a_key_that_is_not_visible_ascii_is_refused(String bad) {
        assertThat(http.raw(("POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: %s\r\n"
                                + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                        .formatted(bad)))
                .startsWith("HTTP/1.1 400")
                .contains("\"pointer\":\"Idempotency-Key\"");
    }

    @Test
    void a_key_has_an_end() {
        var longest = "k".repeat(255 - key.length()) + key;

        assertThat(http.with("Idempotency-Key", longest)
                        .post("/api/v1/samples", sample(name))
                        .status())
                .isEqualTo(201);
        assertThat(http.with("Idempotency-Key", longest + "k")
                        .post("/api/v1/samples", sample(name))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_malformed_body_is_refused_again_in_the_same_words() {
        var first = keyed().post("/api/v1/samples", "{");
        var again = keyed().post("/api/v1/samples", "{");

        assertThat(first.problem()).isEqualTo("malformed-request");
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void a_body_that_is_too_large_is_not_swallowed_by_the_key() {
        assertThat(keyed().post("/api/v1/samples", new byte[2_000_000]).problem())
                .isEqualTo("body-too-large");
    }

    private UUID expectedId() {
        var context = new RequestContext(SOMCHAI.toString(), "", "", null, null, Optional.of(key));
        return context.during(() -> IdempotentIds.newId("sample"));
    }

    private Http keyed() {
        return http.with("Idempotency-Key", key);
    }

    private static String sample(String name) {
        return "{\"name\":\"%s\",\"size\":1,\"urgent\":false,\"lines\":[{\"description\":\"a\",\"quantity\":1}]}"
                .formatted(name);
    }

    private static void assertReused(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }

    /** As at the end of the process. */
    private void writeAnswers() {
        ledger.stop();
        ledger.start();
    }

    private String state() throws SQLException {
        try (var connection = database().dataSource().getConnection();
                var query = connection.prepareStatement("SELECT state FROM store.idempotent_request WHERE key = ?")) {
            query.setString(1, key);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void makeRunning(String age) throws SQLException {
        writeAnswers();
        try (var connection = database().dataSource().getConnection();
                var update = connection.prepareStatement("""
                    UPDATE store.idempotent_request SET state = 'RUNNING', status = NULL, headers = NULL, body = NULL,
                           finished_at = NULL, started_at = now() - ?::interval
                    WHERE key = ?\
                    """)) {
            update.setString(1, age);
            update.setString(2, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private int rows() throws SQLException {
        try (var connection = database().dataSource().getConnection();
                var query =
                        connection.prepareStatement("SELECT count(*) FROM store.idempotent_request WHERE key = ?")) {
            query.setString(1, key);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
