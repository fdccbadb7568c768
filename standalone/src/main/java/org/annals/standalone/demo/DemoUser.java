package org.annals.standalone.demo;

import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** A signed-in user of the public HTTP API. */
final class DemoUser {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final RestClient api;
    private final String accessToken;

    private DemoUser(RestClient api, String accessToken) {
        this.api = api;
        this.accessToken = accessToken;
    }

    static DemoUser signIn(RestClient api, String username, String password) {
        Map<String, Object> answer = api.post()
                .uri("/auth/login")
                .body(Map.of("username", username, "password", password))
                .retrieve()
                .requiredBody(JSON);
        return new DemoUser(api, answer.get("accessToken").toString());
    }

    /**
     * Posts and answers the id of what was made.
     *
     * @param key the same in every run, so that a repeated request repeats its first answer
     */
    String post(String path, String key, Object body) {
        Map<String, Object> answer = api.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                .header("Idempotency-Key", "demo-" + key)
                .header("X-Reason", "demo data")
                .body(body)
                .retrieve()
                .requiredBody(JSON);
        return String.valueOf(answer.get("id"));
    }
}
