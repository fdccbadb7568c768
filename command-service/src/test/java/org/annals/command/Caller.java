package org.annals.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the HTTP API. Bodies are JSON as text, or whatever can be written as JSON. */
public final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String api;
    private final @Nullable String token;

    Caller(String api, @Nullable String token) {
        this.api = api;
        this.token = token;
    }

    /** The same caller with a bearer token. */
    public Caller with(String accessToken) {
        return new Caller(api, accessToken);
    }

    public Caller signIn(String username, String password) {
        Answer answer = post("/auth/login", Map.of("username", username, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError(username + " cannot sign in: " + answer);
        }
        return with(answer.text("accessToken"));
    }

    /** @param headers names and values in turn */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, long version, Object body) {
        return send("PUT", path, body, "If-Match", "\"" + version + "\"");
    }

    public Answer send(String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request.build());
    }

    /** Creates a record and gives back its id. */
    public String create(String path, Object body) {
        Answer answer = post(path, body);
        if (answer.status() != 201) {
            throw new AssertionError(path + " answered " + answer);
        }
        return answer.text("id");
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            String body = response.body();
            JsonNode json = body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
            return new Answer(response.statusCode(), response.headers(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
