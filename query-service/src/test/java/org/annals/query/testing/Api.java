package org.annals.query.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The HTTP API as one user sees it. */
public final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;

    Api(int port, String token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    /** @param path from the root, parameters encoded */
    public Answer get(String path) {
        return Answer.of(exchange(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    public Answer post(String path, String json) {
        var body = HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8);
        return Answer.of(exchange(
                request(path).header("Content-Type", "application/json").POST(body),
                HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** Opens a stream with further headers, each a name and its value; the caller closes its body. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        return exchange(
                (headers.length == 0 ? request : request.headers(headers)).GET(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
