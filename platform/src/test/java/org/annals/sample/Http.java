package org.annals.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends anything, sense or nonsense. Each {@code with} gives a new one with one more header. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final List<String> headers;

    public Http(int port) {
        this(port, List.of());
    }

    private Http(int port, List<String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** An answer with its body as text and, where it is JSON, as a tree. */
    public record Answer(int status, HttpResponse<String> raw) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        public String text() {
            return raw.body();
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        /** The code of a problem, after a look at its media type. */
        public String problem() {
            if (!"application/problem+json".equals(header("Content-Type"))) {
                throw new AssertionError("not a problem but %s: %s".formatted(header("Content-Type"), text()));
            }
            return json().path("code").asString();
        }

        /** Pointer and code of each error, such as {@code /name must-not-be-blank}. */
        public List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString() + " "
                            + error.path("code").asString())
                    .toList();
        }
    }

    public Http with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Http(port, more);
    }

    public Http as(String token) {
        return new Http(port, List.of("Authorization", "Bearer " + token));
    }

    public Http asNobody() {
        return new Http(port);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    public Answer post(String path, byte[] body) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** Chunked, without a Content-Length. */
    public Answer postChunked(String path, InputStream body) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofInputStream(() -> body));
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Bytes on a socket, for what no client library would send; the whole answer as text. */
    public String raw(String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        }
    }
}
