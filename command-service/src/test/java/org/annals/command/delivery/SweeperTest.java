package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class SweeperTest {
    private static final CommandServiceFixture CRM =
            new CommandServiceFixture(TestDatabase.fresh(), Map.of("CRM_DELIVERY_RETRY_SECONDS", "3600")).start();

    @AfterAll
    static void stop() {
        CRM.close();
    }

    @Test
    void a_delivery_whose_deadline_was_lost_is_noticed_and_made_due() {
        GreenMail mail = CommandServiceFixture.mailServer();
        int port = mail.getSmtp().getPort();
        mail.stop();
        String quote = CRM.newDraft("missed@siam.example");
        String mailbox = CRM.verified(CRM.admin().create("/mailboxes", Sample.mailbox(port)));
        CRM.admin()
                .post(
                        "/quotes/" + quote + "/send",
                        Map.of("recipients", List.of("missed@siam.example"), "mailboxId", mailbox));
        JdbcClient jdbc = CRM.bean(JdbcClient.class);
        await().until(() -> jdbc.sql("SELECT count(*) FROM command.open_delivery WHERE state = 'DEFERRED'")
                        .query(Long.class)
                        .single()
                == 1);
        jdbc.sql("DELETE FROM command.scheduled_tasks").update();
        jdbc.sql("UPDATE command.open_delivery SET next_attempt_at = now() - interval '1 hour'")
                .update();
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        Sweeper sweeper = CRM.bean(Sweeper.class);

        sweeper.sweep();

        assertThat(sweeper.health().getStatus()).isEqualTo(Status.DOWN);
        await().untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
        assertThat(back.getReceivedMessages()).hasSize(1);
        sweeper.sweep();
        assertThat(sweeper.health().getStatus()).isEqualTo(Status.UP);
        back.stop();
    }

    @Test
    void a_message_that_went_out_keeps_every_invariant_until_its_archived_bytes_are_changed() {
        GreenMail mail = CommandServiceFixture.mailServer();
        String quote = CRM.newDraft("proof@siam.example");
        String mailbox = CRM.verified(
                CRM.admin().create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort())));
        CRM.admin()
                .post(
                        "/quotes/" + quote + "/send",
                        Map.of("recipients", List.of("proof@siam.example"), "mailboxId", mailbox));
        await().untilAsserted(() -> assertThat(CRM.story(quote)).endsWith("QuoteSent"));
        mail.stop();
        EventInvariants invariants = CRM.bean(EventInvariants.class);
        JdbcClient jdbc = CRM.bean(JdbcClient.class);
        Instant later = Instant.now().plusSeconds(3600);
        invariants.advance(later);
        assertThat(invariants.broken().values()).containsOnly(0L);
        assertThat(digests(jdbc, "{report,streamedSha256}", "DeliverySent"))
                .isNotEmpty()
                .isSubsetOf(digests(jdbc, "{sha256}", "MessageFrozen"));

        jdbc.sql("UPDATE store.archived_bytes SET content = content || 'x'::bytea WHERE media_type = 'message/rfc822'")
                .update();
        jdbc.sql("UPDATE command.invariant_position SET global_index = 0").update();
        invariants.advance(later);

        assertThat(invariants.broken().get(EventInvariant.I3)).isPositive();
        assertThat(invariants.broken().get(EventInvariant.I2)).isZero();
        jdbc.sql("DELETE FROM command.broken_invariant").update();
    }

    private static List<String> digests(JdbcClient jdbc, String path, String event) {
        return jdbc.sql("SELECT convert_from(payload, 'UTF8')::jsonb #>> ?::text[] FROM store.domain_event"
                        + " WHERE payload_type LIKE '%' || ?")
                .params(path, event)
                .query(String.class)
                .list();
    }
}
