package org.annals.query.testing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.security.AccessTokens;
import org.annals.platform.testing.TestDatabase;
import org.annals.query.QueryServiceApplication;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole query service against a real PostgreSQL, shared by all tests: each makes records of its own. */
@SpringBootTest(classes = QueryServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ReadSideTest {
    protected static final UUID ADMIN = UUID.randomUUID();

    @Autowired
    protected EventStore events;

    @Autowired
    protected JdbcClient jdbc;

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

    protected Api as(UUID user, String role) {
        return new Api(port, tokens.issue(user, "u-" + user, "User " + user, role));
    }
}
