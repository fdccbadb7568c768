package org.annals.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.annals.sample.Http.Answer;
import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class RequestContextTest extends HttpTest {

    private static final String CONTEXT = "/api/v1/samples/context";

    @Test
    void the_signed_in_user_is_the_actor() {
        var context = http.get(CONTEXT).json();

        assertThat(context.path("actorId").asString()).isEqualTo(SOMCHAI.toString());
        assertThat(context.path("actorName").asString()).isEqualTo("Somchai Jaidee");
    }

    @Test
    void a_correlation_id_is_taken_from_the_caller() {
        var answer = http.with("X-Correlation-Id", "order-7.a:b").get(CONTEXT);

        assertThat(answer.json().path("correlationId").asString()).isEqualTo("order-7.a:b");
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("order-7.a:b");
    }

    @Test
    void a_trace_gives_its_id() {
        var answer = http.with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get(CONTEXT);

        assertThat(answer.header("X-Correlation-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "\"", "ไทย", "a;b"})
    void a_strange_correlation_id_is_replaced(String strange) {
        var raw = http.raw(("GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Correlation-Id: %s\r\n"
                        + "Connection: close\r\n\r\n")
                .formatted(new String(strange.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));

        assertThat(raw).containsPattern("X-Correlation-Id: [0-9a-f-]{36}\r\n").doesNotContain(strange + "\r\n");
    }

    @Test
    void a_trace_of_nothing_is_no_trace() {
        var answer = http.with("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .get(CONTEXT);

        assertThat(answer.header("X-Correlation-Id")).hasSize(36);
    }

    @Test
    void a_reason_is_taken_as_it_is() {
        assertThat(reason("customer asked for 10% off")).isEqualTo("customer asked for 10% off");
    }

    @Test
    void a_browser_sends_a_reason_in_any_language_as_rfc_8187_says() {
        var encoded = URLEncoder.encode("ลูกค้าขอ 10%", StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(reason("UTF-8''" + encoded)).isEqualTo("ลูกค้าขอ 10%");
    }

    @Test
    void a_reason_of_raw_utf_8_is_understood() {
        var raw = http.raw(("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nX-Reason: %s\r\n"
                        + "Connection: close\r\n\r\n")
                .formatted(
                        CONTEXT,
                        "Bearer " + tokens.issue(SOMCHAI, "s", "S", "sales"),
                        new String("ลูกค้า".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));

        assertThat(raw).contains("ลูกค้า");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8''%0d%0aSet-Cookie:%20a=b", "UTF-8''%zz", "UTF-8''%ff%fe", "UTF-8''%00"})
    void a_reason_with_nonsense_is_refused(String reason) {
        var answer = http.with("X-Reason", reason).get(CONTEXT);

        assertThat(answer.problem()).isEqualTo("malformed-request");
        assertThat(answer.errors().getFirst()).startsWith("X-Reason ");
    }

    @Test
    void a_reason_has_an_end() {
        assertThat(reason("a".repeat(500))).hasSize(500);
        assertThat(http.with("X-Reason", "a".repeat(501)).get(CONTEXT).errors()).containsExactly("X-Reason too-long");
    }

    @Test
    void no_reason_is_null_and_blank_is_no_reason() {
        assertThat(http.get(CONTEXT).json().path("reason").isNull()).isTrue();
        assertThat(http.with("X-Reason", " ").get(CONTEXT).json().path("reason").isNull())
                .isTrue();
    }

    @Test
    void a_trailing_slash_changes_nothing() {
        assertThat(http.get(CONTEXT + "/").status()).isEqualTo(200);
        assertThat(http.asNobody().get(CONTEXT + "/").status()).isEqualTo(401);
        assertThat(http.asNobody().get("/api/health/").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_the_actor_outside_a_request() {
        assertThat(RequestContext.find()).isEmpty();
        assertThatThrownBy(RequestContext::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_system_names_itself_for_background_work_and_steps_back_afterwards() {
        var context = RequestContext.asSystem("system:renewals", () -> {
            assertThat(MDC.get(RequestContext.MDC_KEY)).isNotBlank();
            return RequestContext.current();
        });

        assertThat(context.actorId()).isEqualTo("system:renewals");
        assertThat(RequestContext.find()).isEmpty();
        assertThat(MDC.get(RequestContext.MDC_KEY)).isNull();
    }

    private String reason(String header) {
        Answer answer = http.with("X-Reason", header).get(CONTEXT);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("reason").asString();
    }
}
