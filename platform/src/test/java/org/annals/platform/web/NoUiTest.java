package org.annals.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.sample.HttpTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoUiTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/quotes", "/index.html", "/assets/app.js", "/error"})
    void without_a_ui_its_addresses_are_not_found(String path) {
        var answer = http.asNobody().with("Accept", "text/html").get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }
}
