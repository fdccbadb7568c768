package org.annals.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "annals.ui.location=classpath:/sample-ui/")
class UiFilesTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/quotes/42", "/login", "/quotes/42/lines.d/x"})
    void every_address_of_the_ui_is_the_one_page_asked_for_anew(String path) {
        var answer = http.asNobody().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Sample UI");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "frame-src 'self' blob:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void the_page_is_tagged_by_its_contents_and_not_sent_twice() {
        var tag = http.asNobody().get("/quotes").header("ETag");

        assertThat(http.asNobody().with("If-None-Match", tag).get("/companies").status())
                .isEqualTo(304);
        assertThat(http.asNobody().get("/quotes").header("Last-Modified")).isNull();
    }

    @Test
    void a_file_beside_the_page_is_served() {
        assertThat(http.asNobody().get("/robots.txt").text()).startsWith("User-agent");
    }

    @Test
    void an_asset_never_changes() {
        var answer = http.asNobody().get("/assets/app-1a2b.js");

        assertThat(answer.text()).contains("console.log");
        assertThat(answer.header("Content-Type")).contains("javascript");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void an_asset_is_sent_compressed_to_those_who_can_read_it() {
        var answer = http.asNobody().with("Accept-Encoding", "gzip").get("/assets/app-1a2b.js");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        assertThat(answer.header("Content-Type")).contains("javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone.js", "/assets/", "/api/v1x", "/api/nothing", "/actuator/nothing"})
    void the_page_never_stands_in_for_an_asset_or_the_api(String path) {
        var answer = http.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.properties",
                "/..%2fapplication.properties",
                "/%2e%2e/annals-defaults.properties",
                "/WEB-INF/web.xml",
                "/META-INF/spring.factories",
                "/assets/..%5c..%5cindex.html"
            })
    void nothing_outside_the_ui_is_served(String path) {
        var answer = http.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("spring.", "EnvironmentPostProcessor", "<web-app");
    }

    @Test
    void pages_are_only_read() {
        assertThat(http.send("POST", "/quotes", BodyPublishers.noBody()).problem())
                .isEqualTo("method-not-allowed");
    }
}
