package org.annals.benchmarks.faults.application;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the HTTP API as a careful program writes it: each write carries an idempotency key and is repeated with the
 * same key while there is no answer, through restarts of the server.
 */
public final class Crm {

    private static final Duration ONE_CALL = Duration.ofSeconds(20);
    private static final Duration PERSISTENCE = Duration.ofMinutes(3);
    private static final int MOST_CONNECTIONS = 256;
    /** Connections are kept; nothing is repeated, followed, unpacked or remembered unasked. */
    private static final HttpClient HTTP = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(5))
                            .setSocketTimeout(Timeout.of(ONE_CALL))
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(ONE_CALL))
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
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
        return send(ClassicRequestBuilder.get(url + "/actuator/health/readiness"))
                .filter(Answer::isSuccess)
                .isPresent();
    }

    /** The same server for somebody else. */
    public Crm as(String otherUser, String otherPassword) {
        return new Crm(url, otherUser, otherPassword);
    }

    /** Signs in before it is needed: it is slow on purpose. */
    public void awaitSignIn() {
        Patience.upTo(PERSISTENCE, "the sign-in", () -> !token.isEmpty() || signIn());
    }

    /** A connection of its own for whoever measures, signed in. */
    public KeptConnection connect() {
        awaitSignIn();
        return new KeptConnection(this, URI.create(url));
    }

    String token() {
        return token;
    }

    void signInAnew() {
        token = "";
        awaitSignIn();
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
        return signedIn(() ->
                json(ClassicRequestBuilder.post(url + "/api/v1" + path), body).addHeader("Idempotency-Key", key));
    }

    /** Replaces something as it is now. */
    public void put(String path, Map<String, ?> body) {
        String version = get(path).json().get("version").asString();
        Answer answer = Patience.until(
                        PERSISTENCE,
                        () -> signedIn(() -> json(ClassicRequestBuilder.put(url + "/api/v1" + path), body)
                                        .addHeader("If-Match", "\"" + version + "\""))
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
        return signedIn(() -> ClassicRequestBuilder.get(url + "/api/v1" + path));
    }

    private static ClassicRequestBuilder json(ClassicRequestBuilder request, Map<String, ?> body) {
        return request.setEntity(JsonMapper.shared().writeValueAsBytes(body), ContentType.APPLICATION_JSON);
    }

    private Optional<Answer> signedIn(Supplier<ClassicRequestBuilder> request) {
        if (token.isEmpty() && !signIn()) {
            return Optional.empty();
        }
        Optional<Answer> answer = send(request.get().addHeader("Authorization", "Bearer " + token));
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
        Optional<Answer> answer = send(json(
                        ClassicRequestBuilder.post(url + "/api/v1/auth/login"),
                        Map.of("username", username, "password", password)))
                .filter(Answer::isSuccess);
        answer.ifPresent(signedIn -> token = signedIn.json().get("accessToken").asString());
        return answer.isPresent();
    }

    /** Empty when there was no answer. */
    private static Optional<Answer> send(ClassicRequestBuilder request) {
        try {
            return Optional.of(HTTP.execute(
                    request.build(),
                    response -> new Answer(
                            response.getCode(),
                            response.getEntity() == null
                                    ? ""
                                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8))));
        } catch (IOException unanswered) {
            return Optional.empty();
        }
    }
}
