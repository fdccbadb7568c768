package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in client of the HTTP API; reads and writes may go to different processes. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String writes;
    private final String reads;
    private String accessToken = "";

    Api(String writes, String reads) {
        this.writes = writes + "/api/v1";
        this.reads = reads + "/api/v1";
    }

    /** Whether the process behind this address says that it is well. */
    static boolean isUp(String url) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Api signIn(String username, String password) {
        accessToken = post("/auth/login", Map.of("username", username, "password", password))
                .get("accessToken")
                .asString();
        return this;
    }

    String accessToken() {
        return accessToken;
    }

    JsonNode post(String path, Object body) {
        return send(request(writes + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    JsonNode get(String path) {
        return send(request(reads + path));
    }

    private HttpRequest.Builder request(String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return accessToken.isEmpty() ? request : request.header("Authorization", "Bearer " + accessToken);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> response = HTTP.send(built, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s %s: %s", built.method(), built.uri(), response.body())
                    .isBetween(200, 299);
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
