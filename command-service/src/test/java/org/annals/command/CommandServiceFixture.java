package org.annals.command;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.testing.TestDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The whole command service on a real database and over real HTTP, for the tests of one class. */
public final class CommandServiceFixture implements AutoCloseable {
    public static final String ADMIN_PASSWORD = "correct horse battery";

    private final TestDatabase database;
    private final Map<String, Object> settings = new HashMap<>();
    private ConfigurableApplicationContext context;
    private RestClient http;

    public CommandServiceFixture(TestDatabase database, Map<String, Object> overrides) {
        this.database = database;
        settings.put("CRM_DATABASE_URL", database.url());
        settings.put("CRM_DATABASE_USER", database.user());
        settings.put("CRM_DATABASE_PASSWORD", "trusted");
        settings.put("CRM_STORE_IDENTITY", "test");
        settings.put("CRM_ALLOW_NEW_STORE", "true");
        settings.put("CRM_ENCRYPTION_KEYSET", EncryptionKeyset.generate());
        settings.put("CRM_JWT_SECRET", randomSecret());
        settings.put("CRM_ADMIN_PASSWORD", ADMIN_PASSWORD);
        settings.put("CRM_ALLOWED_PRIVATE_SMTP_HOSTS", "127.0.0.1");
        settings.put("server.port", "0");
        settings.putAll(overrides);
    }

    public CommandServiceFixture start() {
        context = new SpringApplicationBuilder(CommandServiceApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        http = client(null);
        JsonNode signedIn = http.post()
                .uri("/auth/login")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("username", "admin", "password", ADMIN_PASSWORD))
                .retrieve()
                .body(JsonNode.class);
        http = client(signedIn.path("accessToken").asString());
        return this;
    }

    public RestClient client(@Nullable String token) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return RestClient.builder()
                .baseUrl("http://localhost:" + port + "/api/v1")
                .defaultHeaders(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    /** Posts JSON as the administrator. */
    public ResponseEntity<JsonNode> post(String path, Object body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    /** Puts JSON as the administrator, starting from a version. */
    public ResponseEntity<JsonNode> put(String path, long version, Object body) {
        return http.put()
                .uri(path)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    /** Creates a record and gives back its id. */
    public String create(String path, Object body) {
        ResponseEntity<JsonNode> answer = post(path, body);
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new AssertionError(path + " answered " + answer);
        }
        return answer.getBody().path("id").asString();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The names of the events of one record, in order. */
    public List<String> story(String id) {
        return bean(EventStore.class).readEvents(id).asStream()
                .map(event -> event.getPayloadType().getSimpleName())
                .toList();
    }

    public TestDatabase database() {
        return database;
    }

    public static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static String randomSecret() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return Base64.getEncoder().encodeToString(bits);
    }

    @Override
    public void close() {
        context.close();
    }
}
