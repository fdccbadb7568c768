package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.annals.standalone.datafolder.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever is refused anything that writes, by whatever part of the application, is on record with it. */
class EveryRefusalIsKeptTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");
    private static final Set<String> REFUSED = Set.of("COMMAND_REFUSED", "SIGN_IN_REFUSED");
    private static final String NONSENSE = "{\"no such field\":1}";
    private static final String NO_KEY = "two words";

    @TempDir
    Path temporary;

    /** A write that the API describes. */
    private record Route(String method, String pattern) {
        String path() {
            return pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        boolean isSignIn() {
            return pattern.startsWith("/api/v1/auth/");
        }
    }

    @Test
    void on_every_write_of_the_api() throws Exception {
        String password = RandomText.password();
        try (StandaloneProcess process = StandaloneProcess.start(
                        temporary, FreePort.any(), Map.of("CRM_ADMIN_PASSWORD", password))
                .ready()) {
            Api admin = new Api(process.url(), process.url()).signIn("admin", password);
            List<Route> routes = routes(admin.get("/openapi.json"));
            assertThat(routes).hasSizeGreaterThan(40);

            Map<String, Route> asked = new HashMap<>();
            for (Route route : routes) {
                asked.put(refused(process.url(), route, null), route);
                if (!route.isSignIn()) {
                    asked.put(refused(process.url(), route, admin.accessToken()), route);
                }
            }

            await().untilAsserted(() -> {
                Map<String, JsonNode> kept = kept(admin);
                assertThat(asked).allSatisfy((id, route) -> {
                    assertThat(kept).as(route.toString()).containsKey(id);
                    assertThat(kept.get(id).get("kind").asString()).isIn(REFUSED);
                    assertThat(kept.get(id).get("method").asString()).isEqualTo(route.method());
                });
            });
        }
    }

    private static List<Route> routes(JsonNode document) {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(WRITING::contains)
                        .map(method -> new Route(method.toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }

    /** @return the name of the refused request */
    private static String refused(String url, Route route, String token) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + route.path()))
                .header("X-Correlation-Id", id)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", NO_KEY)
                .method(route.method(), HttpRequest.BodyPublishers.ofString(NONSENSE));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", route, answer.body()).isBetween(400, 499);
        return id;
    }

    private static Map<String, JsonNode> kept(Api admin) {
        Map<String, JsonNode> kept = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = admin.get("/audit/access?limit=200" + cursor);
            page.get("items")
                    .forEach(entry -> kept.put(entry.get("correlationId").asString(), entry));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return kept;
    }
}
