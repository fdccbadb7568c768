package org.annals.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.sample.HttpTest;
import org.annals.sample.SampleHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HealthTest extends HttpTest {

    @Autowired
    private SampleHealth sample;

    @AfterEach
    void recover() {
        sample.recover();
    }

    @Test
    void anybody_sees_what_is_well() {
        var answer = http.asNobody().get("/api/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
        assertThat(answer.json().at("/components/sample/detail").asString()).isEqualTo("all well");
        assertThat(answer.json().at("/components/database/detail").asString()).startsWith("PostgreSQL ");
    }

    @Test
    void one_component_that_is_down_is_enough_to_be_down() {
        sample.fail("no reply for 3 s");

        var answer = http.asNobody().get("/api/health");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("status").asString()).isEqualTo("DOWN");
        assertThat(answer.json().at("/components/sample/status").asString()).isEqualTo("DOWN");
        assertThat(answer.json().at("/components/sample/detail").asString()).isEqualTo("no reply for 3 s");
    }

    @Test
    void only_the_detail_meant_for_everybody_is_shown() {
        assertThat(http.asNobody().get("/api/health").text()).doesNotContain("s3cret", "jdbc:", "isValid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health"})
    void the_proxy_asks_without_a_token(String path) {
        var answer = http.asNobody().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("components", "s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator"})
    void nothing_else_is_exposed(String path) {
        assertThat(http.asNobody().get(path).status()).isEqualTo(401);
        assertThat(asAdmin().get(path).status()).isEqualTo(404);
    }
}
