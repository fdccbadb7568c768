package org.annals.command;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.api.mailbox.RecordVerification;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.history.HistoryKeyset;
import org.annals.platform.request.RequestContext;
import org.annals.platform.testing.TestDatabase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole command service on a real database and over real HTTP, for the tests of one class. */
public final class CommandServiceFixture implements AutoCloseable {
    public static final String ADMIN_PASSWORD = "correct horse battery";

    private final Map<String, Object> settings = new HashMap<>();
    private Clock clock;
    private ConfigurableApplicationContext context;
    private Caller nobody;
    private Caller admin;

    public CommandServiceFixture(TestDatabase database, Map<String, Object> overrides) {
        settings.put("CRM_DATABASE_URL", database.url());
        settings.put("CRM_DATABASE_USER", database.user());
        settings.put("CRM_DATABASE_PASSWORD", "trusted");
        settings.put("CRM_STORE_IDENTITY", "test");
        settings.put("CRM_ALLOW_NEW_STORE", "true");
        settings.put("CRM_ENCRYPTION_KEYSET", EncryptionKeyset.generate());
        settings.put("CRM_HISTORY_KEYSET", HistoryKeyset.generate());
        settings.put("CRM_JWT_SECRET", randomSecret());
        settings.put("CRM_ADMIN_PASSWORD", ADMIN_PASSWORD);
        settings.put("CRM_ALLOWED_PRIVATE_SMTP_HOSTS", "127.0.0.1");
        settings.put("server.port", "0");
        settings.putAll(overrides);
    }

    /** Lets the service live by another clock. */
    public CommandServiceFixture by(Clock other) {
        clock = other;
        return this;
    }

    /** Starts the service and signs the administrator in. */
    public CommandServiceFixture start() {
        startOnly();
        admin = nobody.signIn("admin", ADMIN_PASSWORD);
        return this;
    }

    /** Starts the service; nobody signs in. */
    public void startOnly() {
        context = new SpringApplicationBuilder(CommandServiceApplication.class)
                .initializers(this::setClock)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        String port = context.getEnvironment().getProperty("local.server.port");
        nobody = new Caller("http://localhost:" + port + "/api/v1", null);
    }

    private void setClock(ConfigurableApplicationContext starting) {
        if (clock != null) {
            ((GenericApplicationContext) starting)
                    .registerBean("movableClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        }
    }

    /** Ends the service as an operator would; the database stays. */
    public void stop() {
        context.close();
    }

    /** A caller who has not signed in. */
    public Caller nobody() {
        return nobody;
    }

    public Caller admin() {
        return admin;
    }

    /** A new user with the role {@code sales}, signed in. */
    public Caller newSalesUser(String username) {
        admin.create("/users", Sample.user(username));
        return nobody.signIn(username, Sample.PASSWORD);
    }

    /** A draft that could be sent at once. */
    public String newDraft(String customerEmail) {
        String issuer = admin.create("/issuers", Sample.issuer());
        String company = admin.create("/companies", Sample.company());
        String contact = admin.create("/contacts", Sample.contact(customerEmail));
        return admin.create("/quotes", Sample.quote(issuer, company, contact));
    }

    /** Takes the mailbox as verified, as if its server had taken its message to itself. @return its id */
    public String verified(String mailboxId) {
        RequestContext.asSystem(
                "system:test",
                () -> bean(CommandGateway.class)
                        .sendAndWait(
                                new RecordVerification(UUID.fromString(mailboxId), 1, "<1@annals.example>", null)));
        return mailboxId;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The names of the events of one record, in order. */
    public List<String> story(String id) {
        return bean(EventStore.class)
                .readEvents(id)
                .asStream()
                .map(event -> event.getPayloadType().getSimpleName())
                .toList();
    }

    /** The events of one record as they are stored: JSON. */
    public List<String> payloads(String id) {
        return bean(JdbcClient.class)
                .sql("SELECT convert_from(payload, 'UTF8') FROM store.domain_event WHERE aggregate_identifier = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    /** Who, why and from which request: what is kept beside one event of a record. */
    public Map<String, Object> metadata(String id, long sequence) {
        return bean(EventStore.class).readEvents(id, sequence).next().getMetaData();
    }

    /** How many events people caused so far; what the system does in the background does not count. */
    public long eventsByPeople() {
        return bean(JdbcClient.class)
                .sql(
                        "SELECT count(*) FROM store.domain_event WHERE convert_from(meta_data, 'UTF8') NOT LIKE '%\"system:%'")
                .query(Long.class)
                .single();
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
        stop();
    }
}
