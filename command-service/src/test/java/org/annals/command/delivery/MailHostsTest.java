package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server that nobody can reach is spared, whichever of its mailboxes asks. */
class MailHostsTest {
    private static final CommandServiceFixture CRM =
            new CommandServiceFixture(TestDatabase.fresh(), Map.of("CRM_DELIVERY_RETRY_SECONDS", "3600")).start();
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Duration SOON = Duration.ofSeconds(40);

    private final MailHosts hosts = CRM.bean(MailHosts.class);

    @AfterAll
    static void stop() {
        CRM.close();
    }

    @Test
    void after_three_failures_in_a_row_one_attempt_is_made_for_all() throws Exception {
        for (int i = 0; i < 2; i++) {
            hosts.unreachable(SOMEBODY, "smtp.example", 587);
        }
        assertThat(hosts.sparedUntil("smtp.example", 587)).isEmpty();
        hosts.unreachable(SOMEBODY, "SMTP.example", 587);
        assertThat(hosts.sparedUntil("smtp.example", 587)).isPresent();
        assertThat(hosts.sparedUntil("smtp.example", 25)).isEmpty();
        CRM.bean(JdbcClient.class)
                .sql("UPDATE command.mail_host SET spared_until = now() - interval '1 second'")
                .update();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> look =
                    () -> hosts.sparedUntil("smtp.example", 587).isEmpty();
            long tries = threads.invokeAll(Stream.generate(() -> look).limit(20).toList()).stream()
                    .filter(answer -> answer.resultNow())
                    .count();
            assertThat(tries).isEqualTo(1);
        }
    }

    @Test
    void the_first_answer_starts_the_count_anew() {
        for (int i = 0; i < 3; i++) {
            hosts.unreachable(SOMEBODY, "mail.example", 587);
        }

        hosts.answered("mail.example", 587);

        hosts.unreachable(SOMEBODY, "mail.example", 587);
        assertThat(hosts.sparedUntil("mail.example", 587)).isEmpty();
    }

    @Test
    void mailboxes_of_a_server_that_is_down_are_not_tried_and_one_success_releases_them_all() {
        GreenMail down = CommandServiceFixture.mailServer();
        int port = down.getSmtp().getPort();
        down.stop();
        List<String> tried = List.of(mailbox(port), mailbox(port), mailbox(port));
        List<String> spared = List.of(mailbox(port), mailbox(port));
        for (String mailbox : tried) {
            String delivery = send(mailbox, "tried" + tried.indexOf(mailbox));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(CRM.story(delivery)).endsWith("AttemptDeferred"));
        }
        List<String> waiting = List.of(send(spared.get(0), "spared0"), send(spared.get(1), "spared1"));
        for (String mailbox : spared) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(CRM.story(mailbox)).endsWith("MailboxHeld"));
        }
        assertThat(waiting).noneMatch(delivery -> CRM.story(delivery).contains("AttemptStarted"));
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();

        CRM.admin().post("/mailboxes/" + spared.getFirst() + "/resume", Map.of());

        for (String delivery : waiting) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(CRM.story(delivery)).endsWith("DeliverySent"));
        }
        assertThat(CRM.story(spared.getLast())).endsWith("MailboxHeld", "MailboxReleased");
        back.stop();
    }

    private static String mailbox(int port) {
        return CRM.verified(CRM.admin().create("/mailboxes", Sample.mailbox(port)));
    }

    private static String send(String mailbox, String customer) {
        String email = customer + "@siam.example";
        return CRM.admin()
                .post(
                        "/quotes/" + CRM.newDraft(email) + "/send",
                        Map.of("recipients", List.of(email), "mailboxId", mailbox))
                .text("deliveryId");
    }
}
