package org.annals.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest extends HttpTest {

    private static final String SAMPLE =
            "{\"name\":\"a\",\"size\":1,\"urgent\":false,\"lines\":[{\"description\":\"a\",\"quantity\":1}]}";
    private static final String ONE = "/api/v1/samples/" + SOMCHAI;

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", " \"3\" "})
    void an_edit_names_the_version_that_it_starts_from(String tag) {
        var answer = http.with("If-Match", tag).put(ONE, SAMPLE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        assertThat(answer.json().path("version").asLong()).isEqualTo(4);
        assertThat(answer.json().path("id").asString()).isEqualTo(SOMCHAI.toString());
    }

    @Test
    void an_edit_without_a_version_is_refused() {
        var answer = http.put(ONE, SAMPLE);

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.problem()).isEqualTo("if-match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "3", "\"3", "\"-1\"", "\"03\"", "\"3\", \"4\"", "\"x\"", "\"99999999999999999999\""})
    void an_edit_of_no_single_version_is_refused(String tag) {
        var answer = http.with("If-Match", tag).put(ONE, SAMPLE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("If-Match wrong-format");
    }
}
