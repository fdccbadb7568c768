package org.annals.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.annals.platform.security.AccessTokens;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The sample application on a real port with a real database; one for all tests that extend this. */
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class HttpTest {

    protected static final UUID SOMCHAI = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");
    protected static final String SECRET = randomSecret();

    private static final TestDatabase DATABASE = database();

    @Autowired
    protected AccessTokens tokens;

    @Autowired
    protected SampleBehaviour behaviour;

    @LocalServerPort
    protected int port;

    protected Http http;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("CRM_JWT_SECRET", () -> SECRET);
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::user);
        registry.add("spring.flyway.enabled", () -> "false");
    }

    @BeforeEach
    void signIn() {
        http = new Http(port).as(tokens.issue(SOMCHAI, "somchai", "Somchai Jaidee", "sales"));
    }

    protected Http asAdmin() {
        return http.as(tokens.issue(UUID.randomUUID(), "admin", "Admin", "admin"));
    }

    protected static TestDatabase database() {
        return DATABASE == null ? prepared(TestDatabase.fresh()) : DATABASE;
    }

    private static TestDatabase prepared(TestDatabase database) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA store");
            statement.execute(Files.readString(Path.of("src/main/resources/db/store/V002__idempotency.sql")));
            return database;
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare the test database", e);
        }
    }

    private static String randomSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
