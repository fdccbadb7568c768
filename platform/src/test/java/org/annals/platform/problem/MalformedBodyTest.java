package org.annals.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.annals.sample.Http.Answer;
import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedBodyTest extends HttpTest {

    private static final String SAMPLE = """
        {"name":"Paper","size":3,"urgent":true,"lines":[{"description":"A4","quantity":2}]}\
        """;

    @Test
    void a_proper_body_is_taken() {
        assertThat(http.post("/api/v1/samples", SAMPLE).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                      | '' body-missing",
                "null                                  | '' body-missing",
                "{                                     | '' invalid-json",
                "[]                                    | '' must-be-an-object",
                "\"text\"                              | '' must-be-an-object",
                "42                                    | '' must-be-an-object",
                "{\"size\":1,\"urgent\":true} {}       | '' trailing-content",
                "{'name':'a'}                          | '' invalid-json",
                "{\"name\":\"a\",}                     | /name invalid-json",
                "{\"name\":NaN}                        | /name invalid-json",
                "{\"size\":1,\"urgent\":true,\"nmae\":1} | /nmae unknown-field",
                "{\"urgent\":true}                    | /size must-be-an-integer",
                "{\"lines\":[{\"description\":\"a\",\"x\":1}]} | /lines/0/x unknown-field",
                "{\"name\":5}                          | /name must-be-text",
                "{\"name\":true}                       | /name must-be-text",
                "{\"name\":{}}                         | /name must-be-text",
                "{\"name\":[\"a\"]}                    | /name must-be-text",
                "{\"name\":\"\\u0000\"}                | /name must-be-text",
                "{\"name\":\"\\ud800\"}                | /name must-be-text",
                "{\"name\":\"a\",\"name\":\"b\"}       | /name duplicate-field",
                "{\"size\":null}                       | /size must-be-an-integer",
                "{\"size\":1.5}                        | /size must-be-an-integer",
                "{\"size\":\"3\"}                      | /size must-be-an-integer",
                "{\"size\":99999999999}                | /size must-be-an-integer",
                "{\"size\":1e5}                        | /size must-be-an-integer",
                "{\"urgent\":\"true\"}                 | /urgent must-be-a-boolean",
                "{\"urgent\":1}                        | /urgent must-be-a-boolean",
                "{\"urgent\":null}                     | /urgent must-be-a-boolean",
                "{\"owner\":\"7\"}                     | /owner must-be-a-uuid",
                "{\"owner\":\"\"}                      | /owner must-be-a-uuid",
                "{\"due\":\"31.12.2026\"}              | /due must-be-a-date",
                "{\"due\":\"2026-02-30\"}              | /due must-be-a-date",
                "{\"due\":[2026,1,1]}                  | /due must-be-a-date",
                "{\"due\":\"+12026-01-01\"}           | /due must-be-a-date",
                "{\"due\":20260101}                    | /due must-be-a-date",
                "{\"seen\":\"yesterday\"}              | /seen must-be-an-instant",
                "{\"seen\":1767225600}               | /seen must-be-an-instant",
                "{\"colour\":\"BLUE\"}                 | /colour must-be-one-of",
                "{\"colour\":0}                        | /colour must-be-one-of",
                "{\"lines\":{}}                        | /lines must-be-a-list",
                "{\"lines\":\"\"}                      | /lines must-be-a-list",
                "{\"lines\":[{\"quantity\":\"\"}]}     | /lines/0/quantity must-be-a-decimal",
                "{\"lines\":[{\"quantity\":\"1,5\"}]}  | /lines/0/quantity must-be-a-decimal",
                "{\"lines\":[{\"quantity\":true}]}     | /lines/0/quantity must-be-a-decimal",
                "{\"lines\":[{\"quantity\":1e100000}]} | /lines/0/quantity must-be-a-decimal",
                "{\"lines\":[{\"quantity\":1e-100000}]} | /lines/0/quantity must-be-a-decimal",
                "{\"lines\":[{\"quantity\":\"1e9\"}]}  | /lines/0/quantity must-be-a-decimal",
            })
    void nonsense_is_refused_with_its_place(String body, String expected) {
        var answer = http.post("/api/v1/samples", body == null ? "" : body);

        assertMalformed(answer);
        assertThat(answer.errors()).containsExactly(expected.replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "\u0000", "<xml/>", "name=a&size=3", "{\"a\":\"\u0001\"}", "tru", "﻿"})
    void broken_json_is_refused(String body) {
        assertMalformed(http.post("/api/v1/samples", body));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        var body = SAMPLE.replace("Paper", "Pap\u00e9r").getBytes(StandardCharsets.ISO_8859_1);

        assertMalformed(http.post("/api/v1/samples", body));
    }

    @Test
    void a_half_character_smuggled_as_utf_8_is_refused() {
        var body = SAMPLE.replace("Paper", "\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1);

        assertMalformed(http.post("/api/v1/samples", body));
    }

    @Test
    void a_number_of_a_thousand_digits_is_refused() {
        assertMalformed(http.post("/api/v1/samples", "{\"lines\":[{\"quantity\":" + "9".repeat(1000) + "}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"lines\":"})
    void deep_nesting_is_refused(String level) {
        assertMalformed(http.post("/api/v1/samples", level.repeat(50_000)));
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_by_its_length() {
        assertThat(http.post("/api/v1/samples", new byte[10_000_000]).problem()).isEqualTo("body-too-large");
    }

    @Test
    void a_body_of_ten_megabytes_without_a_length_is_refused_by_counting() {
        var body = ("{\"name\":\"" + "a".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII);

        var answer = http.postChunked("/api/v1/samples", new ByteArrayInputStream(body));

        assertThat(answer.problem()).isEqualTo("body-too-large");
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void the_largest_allowed_body_is_read() {
        var padding = " ".repeat(1024 * 1024 - SAMPLE.length());

        assertThat(http.post("/api/v1/samples", SAMPLE + padding).status()).isEqualTo(201);
        assertThat(http.post("/api/v1/samples", SAMPLE + padding + " ").status())
                .isEqualTo(413);
    }

    @Test
    void a_form_is_not_understood() {
        var answer = http.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/v1/samples", BodyPublishers.ofString("name=a"));

        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.problem()).isNotEmpty();
    }

    @Test
    void text_is_not_understood() {
        var answer = http.with("Content-Type", "text/plain")
                .send("POST", "/api/v1/samples", BodyPublishers.ofString(SAMPLE));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void decimals_are_taken_as_numbers_or_strings_and_given_back_digit_for_digit() {
        var answer = http.post("/api/v1/samples/echo", """
            {"name":"a","size":1,"urgent":false,"lines":[
              {"description":"number","quantity":2.50},{"description":"string","quantity":"0.10"}]}\
            """);

        assertThat(answer.json().at("/lines/0/quantity").asString()).isEqualTo("2.50");
        assertThat(answer.json().at("/lines/1/quantity").asString()).isEqualTo("0.10");
        assertThat(answer.json().at("/lines/1/quantity").isString()).isTrue();
    }

    @Test
    void instants_are_written_with_a_z() {
        var answer = http.post("/api/v1/samples/echo", """
            {"name":"a","size":1,"urgent":false,"lines":[],"seen":"2026-11-01T10:00:00+07:00","due":"2026-12-31"}\
            """);

        assertThat(answer.json().at("/seen").asString()).isEqualTo("2026-11-01T03:00:00Z");
        assertThat(answer.json().at("/due").asString()).isEqualTo("2026-12-31");
    }

    private static void assertMalformed(Answer answer) {
        assertThat(answer.problem()).as(answer.text()).isEqualTo("malformed-request");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("org.annals", "tools.jackson", "java.");
        assertThat(answer.json().path("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
    }
}
