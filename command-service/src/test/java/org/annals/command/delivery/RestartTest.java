package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A delivery outlives the process that began it. */
class RestartTest {

    @Test
    void a_delivery_that_waits_for_mail_goes_out_once_after_a_restart() {
        GreenMail down = CommandServiceFixture.mailServer();
        int port = down.getSmtp().getPort();
        down.stop();
        try (var crm =
                new CommandServiceFixture(TestDatabase.fresh(), Map.of("CRM_DELIVERY_RETRY_SECONDS", "5")).start()) {
            String mailbox = crm.verified(crm.admin().create("/mailboxes", Sample.mailbox(port)));
            String quote = crm.newDraft("restarted@siam.example");
            String delivery = crm.admin()
                    .post(
                            "/quotes/" + quote + "/send",
                            Map.of("recipients", List.of("restarted@siam.example"), "mailboxId", mailbox))
                    .text("deliveryId");
            await().until(() -> crm.story(delivery).contains("AttemptDeferred"));

            crm.stop();
            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            back.start();
            crm.start();

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(crm.story(quote)).endsWith("QuoteSent"));
            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(crm.story(delivery)).containsOnlyOnce("DeliverySent", "AttemptArmed");
            back.stop();
        }
    }
}
