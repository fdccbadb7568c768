package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KilledDuringSendTest {

    private static final Map<String, String> SETTINGS =
            Map.of("CRM_ADMIN_PASSWORD", "correct-horse-battery-9", "CRM_DELIVERY_RETRY_SECONDS", "1,1,2");

    @TempDir
    Path temporary;

    @Test
    void a_quote_sent_while_mail_was_down_arrives_once_after_everything_was_killed() throws IOException {
        int port = FreePort.any();
        String delivery;
        try (StandaloneProcess first = start(port)) {
            MainJob job = new MainJob(admin(first));
            JsonNode demo = admin(first).get("/demo");
            delivery = job.sendQuote(
                    demo.get("smtpHost").asString(),
                    demo.get("smtpPort").asInt(),
                    () -> admin(first).post("/demo/mail/stop", Map.of()));
            assertThat(job.untilDelivery(delivery, "DEFERRED").get("class").asString())
                    .isEqualTo("CONNECT");
            first.killWithDatabase();
        }

        try (StandaloneProcess second = start(port)) {
            new MainJob(admin(second)).untilDelivery(delivery, "SENT");

            assertThat(mailsToCustomer(admin(second))).isEqualTo(1);
        }
    }

    private StandaloneProcess start(int port) throws IOException {
        return StandaloneProcess.start(temporary, port, SETTINGS).ready();
    }

    private static Api admin(StandaloneProcess process) {
        return new Api(process.url(), process.url()).signIn("admin", SETTINGS.get("CRM_ADMIN_PASSWORD"));
    }

    private static long mailsToCustomer(Api api) {
        return StreamSupport.stream(api.get("/demo/inbox").get("items").spliterator(), false)
                .filter(mail -> mail.get("to").asString().contains(MainJob.CUSTOMER))
                .count();
    }
}
