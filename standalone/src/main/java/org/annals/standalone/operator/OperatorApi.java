package org.annals.standalone.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.annals.platform.security.AccessTokens;
import org.annals.platform.security.JwtSecret;
import org.annals.standalone.datafolder.StartRefusedException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as an admin sees it who owns the data folder: whoever can read the secret that signs access tokens needs no
 * password. Each request carries a token of its own, which is never shown and good for minutes.
 */
final class OperatorApi implements AutoCloseable {
    private static final UUID OPERATOR = UUID.nameUUIDFromBytes("operator".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AnnotationConfigApplicationContext platform = new AnnotationConfigApplicationContext();
    private final String base;

    OperatorApi(int port, String jwtSecret) {
        this.base = "http://localhost:" + port + "/api/v1";
        platform.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("operator", Map.of("CRM_JWT_SECRET", jwtSecret)));
        platform.register(JwtSecret.class, AccessTokens.class);
        platform.refresh();
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        String token = platform.getBean(AccessTokens.class).issue(OPERATOR, "operator", "operator", "admin");
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new StartRefusedException(
                        body.path("detail").asString(body.path("title").asString("it answers " + answer.statusCode())));
            }
            return body;
        } catch (IOException e) {
            throw new StartRefusedException(
                    "no Annals CRM answers at " + base + "; start it, or name its port with --port N", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("interrupted", e);
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}
