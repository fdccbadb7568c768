package org.annals.benchmarks.faults.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the HTTP API as a careful program writes it: each write carries an idempotency key and is repeated with the
 * same key while there is no answer, through restarts of the server.
 */
public final class Crm {

    private static final Duration ONE_CALL = Duration.ofSeconds(20);
    private static final Duration PERSISTENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String url;
    private final String username;
    private final String password;
    private volatile String token = "";

    Crm(String url, String adminPassword) {
        this(url, Application.ADMIN, adminPassword);
    }

    private Crm(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

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
            throw new IllegalStateException(e);
        }
    }

    /** The same server for somebody else. */
    public Crm as(String otherUser, String otherPassword) {
        return new Crm(url, otherUser, otherPassword);
    }

    /** Creates something and answers its id. */
    public String create(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString()).id();
    }

    /** Repeats until there is an answer; fails when it is not a success. */
    public Answer post(String path, Map<String, ?> body, String key) {
        Answer answer = postOrRefusal(path, body, key);
        if (!answer.isSuccess()) {
            throw new IllegalStateException("POST " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** Repeats until there is an answer, whatever it says. */
    public Answer postOrRefusal(String path, Map<String, ?> body, String key) {
        return Patience.until(PERSISTENCE, () -> tryPost(path, body, key).filter(answer -> !answer.asksToComeBack()))
                .orElseThrow(() -> new IllegalStateException("POST " + path + " was never answered"));
    }

    /** One try; empty when there was no answer. */
    public Optional<Answer> tryPost(String path, Map<String, ?> body, String key) {
        return signedIn(() -> HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(json(body)));
    }

    /** Replaces something as it is now. */
    public void put(String path, Map<String, ?> body) {
        String version = get(path).json().get("version").asString();
        Answer answer = Patience.until(
                        PERSISTENCE,
                        () -> signedIn(() -> HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                                        .header("Content-Type", "application/json")
                                        .header("If-Match", "\"" + version + "\"")
                                        .PUT(json(body)))
                                .filter(answered -> !answered.asksToComeBack()))
                .orElseThrow(() -> new IllegalStateException("PUT " + path + " was never answered"));
        if (!answer.isSuccess()) {
            throw new IllegalStateException("PUT " + path + ": " + answer.status() + " " + answer.body());
        }
    }

    /** Repeats until there is a success. */
    public Answer get(String path) {
        return Patience.until(PERSISTENCE, () -> tryGet(path).filter(Answer::isSuccess))
                .orElseThrow(() -> new IllegalStateException("GET " + path + " was never answered: " + tryGet(path)));
    }

    /** Repeats until the server says what it has there, or that it has nothing. */
    public Optional<Answer> find(String path) {
        return Patience.until(
                PERSISTENCE, () -> tryGet(path).filter(answer -> answer.isSuccess() || answer.status() == 404));
    }

    private Optional<Answer> tryGet(String path) {
        return signedIn(
                () -> HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).GET());
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    private Optional<Answer> signedIn(Supplier<HttpRequest.Builder> request) {
        if (token.isEmpty() && !signIn()) {
            return Optional.empty();
        }
        Optional<Answer> answer = send(request.get().header("Authorization", "Bearer " + token));
        if (answer.filter(refused -> refused.status() == 401).isPresent()) {
            token = "";
            return Optional.empty();
        }
        return answer;
    }

    private synchronized boolean signIn() {
        if (!token.isEmpty()) {
            return true;
        }
        Optional<Answer> answer = send(HttpRequest.newBuilder(URI.create(url + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(json(Map.of("username", username, "password", password))))
                .filter(Answer::isSuccess);
        answer.ifPresent(signedIn -> token = signedIn.json().get("accessToken").asString());
        return answer.isPresent();
    }

    private static Optional<Answer> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.timeout(ONE_CALL).build(), HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Answer(response.statusCode(), response.body()));
        } catch (IOException unanswered) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
