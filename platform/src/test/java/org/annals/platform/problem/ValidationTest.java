package org.annals.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest extends HttpTest {

    @Test
    void every_bad_value_is_named_with_its_place_and_its_rule() {
        var answer = http.post("/api/v1/samples", """
            {"name":" ","size":1,"urgent":false,"lines":[
              {"description":"ok","quantity":1},{"description":"","quantity":-2}]}\
            """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("validation-failed");
        assertThat(answer.json().path("type").asString())
                .isEqualTo("https://annals.example/problems/validation-failed");
        assertThat(answer.errors())
                .containsExactly(
                        "/lines/1/description must-not-be-blank",
                        "/lines/1/quantity must-be-positive",
                        "/name must-not-be-blank");
    }

    @Test
    void an_empty_list_is_named() {
        var answer = http.post("/api/v1/samples", "{\"name\":\"a\",\"size\":1,\"urgent\":false,\"lines\":[]}");

        assertThat(answer.errors()).containsExactly("/lines must-not-be-empty");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, 422, limit must-be-positive",
        "limit=201, 422, limit too-large",
        "limit=ten, 400, limit must-be-an-integer",
        "limit=1&limit=2, 400, limit given-twice",
        "limit=99999999999, 400, limit must-be-an-integer",
        "owner=me, 400, owner must-be-a-uuid",
        "size=x, 400, size must-be-an-integer",
        "colour=red, 400, colour unknown-parameter",
        "Limit=1, 400, Limit unknown-parameter",
        "q=%00, 400, q must-be-text",
    })
    void a_bad_parameter_is_named(String query, int status, String error) {
        var answer = http.get("/api/v1/samples?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(status == 422 ? "validation-failed" : "malformed-request");
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void declared_parameters_are_taken() {
        assertThat(http.get("/api/v1/samples?q=%E0%B8%81&limit=200&cursor=x&size=3")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_parameter_where_none_is_declared_is_refused() {
        assertThat(http.get("/api/v1/samples/context?verbose=1").errors()).containsExactly("verbose unknown-parameter");
    }
}
