package org.annals.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends HttpTest {

    private record WebProblem(String text) {}

    private static final class Problems {
        private record WebProblem(String text) {}
    }

    @Test
    void anybody_reads_the_description_and_it_is_always_the_same() {
        var first = http.asNobody().get("/api/v1/openapi.json");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("openapi").asString()).startsWith("3.1");
        assertThat(http.asNobody().get("/api/v1/openapi.json").text()).isEqualTo(first.text());
    }

    @Test
    void components_of_records_are_required_unless_they_may_be_null() {
        var schema = api().at("/components/schemas/Sample");

        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("name", "size", "urgent", "lines");
    }

    @Test
    void what_may_be_absent_may_be_null() {
        var schema = api().at("/components/schemas/Sample/properties");

        assertThat(schema.at("/owner/type").valueStream().map(JsonNode::asString))
                .containsExactly("string", "null");
        assertThat(schema.at("/name/type").asString()).isEqualTo("string");
    }

    @Test
    void decimals_are_strings() {
        assertThat(api().at("/components/schemas/SampleLine/properties/quantity/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void every_operation_may_answer_with_a_problem_and_is_named_after_its_slice() {
        var create = api().at("/paths/~1api~1v1~1samples/post");

        assertThat(create.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(create.path("operationId").asString()).isEqualTo("sampleCreate");
        assertThat(api().at("/components/schemas/Problem/properties/errors/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/FieldProblem");
        assertThat(api().at("/components/responses/Problem/content").has("application/problem+json"))
                .isTrue();
    }

    @Test
    void parameters_that_share_a_record_are_listed_one_by_one() {
        var list = api().at("/paths/~1api~1v1~1samples/get/parameters");

        assertThat(list.valueStream().map(parameter -> parameter.path("name").asString()))
                .containsExactlyInAnyOrder("q", "limit", "owner", "cursor", "size");
        assertThat(list.valueStream()
                        .map(parameter -> parameter.path("required").asBoolean()))
                .containsOnly(false);
    }

    @Test
    void two_records_with_one_name_are_a_mistake_that_is_seen() {
        var names = new SchemaNames();
        names.of(WebProblem.class);

        assertThatThrownBy(() -> names.of(Problems.WebProblem.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two records are called");
    }

    @Test
    void an_edit_asks_for_if_match() {
        var edit = api().at("/paths/~1api~1v1~1samples~1{id}/put");

        assertThat(edit.path("parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .contains("id", "If-Match")
                .doesNotContain("ifMatch", "version");
    }

    @Test
    void the_bearer_token_is_asked_for_except_at_the_open_doors() {
        assertThat(api().at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api().at("/paths/~1api~1health/get/security").isEmpty()).isTrue();
        assertThat(api().at("/paths/~1api~1health/get").has("security")).isTrue();
    }

    @Test
    void the_error_page_is_not_part_of_the_api() {
        assertThat(api().path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    private JsonNode api() {
        return http.get("/api/v1/openapi.json").json();
    }
}
