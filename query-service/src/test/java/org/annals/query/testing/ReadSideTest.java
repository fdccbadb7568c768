package org.annals.query.testing;

import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.security.AccessTokens;
import org.annals.platform.testing.TestDatabase;
import org.annals.query.QueryServiceApplication;
import org.annals.query.projecting.ViewProcessors;
import org.annals.query.projecting.Views;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole query service against a real PostgreSQL, shared by all tests: each makes records of its own. */
@SpringBootTest(classes = QueryServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ReadSideTest {
    protected static final UUID ADMIN = UUID.randomUUID();

    private static final List<String> SETTINGS = List.of(
            "CRM_DATABASE_URL",
            "CRM_DATABASE_USER",
            "CRM_DATABASE_PASSWORD",
            "CRM_STORE_IDENTITY",
            "CRM_ALLOW_NEW_STORE",
            "CRM_ENCRYPTION_KEYSET",
            "CRM_JWT_SECRET");

    @Autowired
    private Environment environment;

    @Autowired
    protected EventStore events;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private ViewProcessors processors;

    @Autowired
    private AccessTokens tokens;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestDatabase database = TestDatabase.fresh();
        byte[] secret = new byte[48];
        new SecureRandom().nextBytes(secret);
        String encoded = Base64.getEncoder().encodeToString(secret);
        String keyset = EncryptionKeyset.generate();
        settings.add("CRM_DATABASE_URL", database::url);
        settings.add("CRM_DATABASE_USER", database::user);
        settings.add("CRM_DATABASE_PASSWORD", () -> "trusted");
        settings.add("CRM_STORE_IDENTITY", () -> "test");
        settings.add("CRM_ALLOW_NEW_STORE", () -> "true");
        settings.add("CRM_ENCRYPTION_KEYSET", () -> keyset);
        settings.add("CRM_JWT_SECRET", () -> encoded);
    }

    /** Writes events as this user would cause them. */
    protected Facts factsBy(UUID actor) {
        return new Facts(events, actor.toString());
    }

    protected Api asAdmin() {
        return as(ADMIN, "admin");
    }

    protected Api asSales(UUID user) {
        return as(user, "sales");
    }

    protected Api anonymous() {
        return new Api(port, null);
    }

    /** Another process's worth of query service on the same database. */
    protected ConfigurableApplicationContext secondNode() {
        SpringApplication application = new SpringApplication(QueryServiceApplication.class);
        application.setEnvironment(new StandardEnvironment());
        return application.run(Stream.concat(
                        Stream.of("--server.port=0"),
                        SETTINGS.stream().map(name -> "--" + name + "=" + environment.getProperty(name)))
                .toArray(String[]::new));
    }

    protected Api asAdmin(ConfigurableApplicationContext node) {
        int itsPort = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Api(itsPort, tokens.issue(ADMIN, "u-" + ADMIN, "User " + ADMIN, "admin"));
    }

    protected Api as(UUID user, String role) {
        return new Api(port, tokens.issue(user, "u-" + user, "User " + user, role));
    }

    /** Waits until these views, or all where none is named, show everything that has happened so far. */
    protected void caughtUp(String... views) {
        long head = processors.head();
        List<String> wanted = views.length == 0 ? Views.ALL : List.of(views);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> wanted.stream().allMatch(view -> processors.position(view) >= head));
    }
}
