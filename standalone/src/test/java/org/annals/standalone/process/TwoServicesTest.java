package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.command.CommandServiceApplication;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.history.HistoryKeyset;
import org.annals.query.QueryServiceApplication;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.RandomText;
import org.annals.standalone.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services on their own: two processes that share nothing but PostgreSQL. */
class TwoServicesTest {

    private static final String PASSWORD = "correct-horse-battery-9";

    @TempDir
    Path temporary;

    private EmbeddedDatabase database;
    private GreenMail customerMail;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabase(DataFolder.open(temporary));
        database.start();
        customerMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        customerMail.start();
    }

    @AfterEach
    void stop() {
        customerMail.stop();
        database.close();
    }

    @Test
    void a_quote_written_to_one_process_is_mailed_and_read_from_the_other() throws IOException {
        Map<String, String> settings = settings();
        int writes = FreePort.any();
        int reads = FreePort.any();
        try (JavaProcess commands = service(CommandServiceApplication.class, settings, writes)) {
            commands.until(() -> Api.isUp(url(writes)));
            try (JavaProcess queries = service(QueryServiceApplication.class, settings, reads)) {
                queries.until(() -> Api.isUp(url(reads)));
                Api api = new Api(url(writes), url(reads)).signIn("admin", PASSWORD);
                MainJob job = new MainJob(api);

                String delivery =
                        job.sendQuote("127.0.0.1", customerMail.getSmtp().getPort());

                job.untilDelivery(delivery, "SENT");
                assertThat(customerMail.getReceivedMessagesForDomain(MainJob.CUSTOMER))
                        .hasSize(1);
                assertThat(api.get("/quotes?status=Sent").get("items")).hasSize(1);
            }
        }
    }

    private static JavaProcess service(Class<?> application, Map<String, String> settings, int port)
            throws IOException {
        return JavaProcess.start(application, settings, List.of("--server.port=" + port));
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("CRM_DATABASE_URL", database.url());
        settings.put("CRM_DATABASE_USER", database.user());
        settings.put("CRM_DATABASE_PASSWORD", database.password());
        settings.put("CRM_STORE_IDENTITY", UUID.randomUUID().toString());
        settings.put("CRM_ALLOW_NEW_STORE", "true");
        settings.put("CRM_JWT_SECRET", RandomText.base64(48));
        settings.put("CRM_ENCRYPTION_KEYSET", EncryptionKeyset.generate());
        settings.put("CRM_HISTORY_KEYSET", HistoryKeyset.generate());
        settings.put("CRM_ADMIN_PASSWORD", PASSWORD);
        settings.put("CRM_ALLOWED_PRIVATE_SMTP_HOSTS", "127.0.0.1");
        settings.put("CRM_DELIVERY_RETRY_SECONDS", "1,2,4");
        return settings;
    }
}
