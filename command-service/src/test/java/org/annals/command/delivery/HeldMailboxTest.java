package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annals.api.delivery.AttemptStarted;
import org.annals.command.CommandServiceFixture;
import org.annals.command.MovableTime;
import org.annals.command.Sample;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;
import org.annals.platform.testing.TestDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server refuses to one delivery it would refuse to all of that mailbox: the others wait without knocking. */
@Timeout(180)
class HeldMailboxTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final MovableTime TIME = MovableTime.of(DATABASE);
    private static final CommandServiceFixture CRM = new CommandServiceFixture(
                    DATABASE,
                    Map.of(
                            "CRM_DATABASE_URL", MovableTime.seenBy(DATABASE),
                            "CRM_DELIVERY_AT_ONCE_PER_MAILBOX", "1",
                            "db-scheduler.polling-interval", "100ms"))
            .by(TIME)
            .start();

    @AfterAll
    static void stop() {
        CRM.close();
    }

    @Test
    void a_refused_sign_in_is_checked_once_more_and_a_changed_password_releases_all_oldest_first() throws IOException {
        try (ScriptedSmtpServer server = signingIn()
                .at(Phase.AUTH, Move.reply("535 5.7.8 wrong password"))
                .start()) {
            String mailbox =
                    CRM.verified(CRM.admin().create("/mailboxes", Sample.mailbox(server.port(), "an old password")));
            String first = send(mailbox, "c1@siam.example");
            await().untilAsserted(() -> assertThat(CRM.story(first)).endsWith("AttemptDeferred"));
            TIME.pass(Duration.ofMinutes(6));
            await().untilAsserted(() -> assertThat(CRM.story(first)).endsWith("DeliveryBlocked"));
            await().untilAsserted(() -> assertThat(CRM.story(mailbox)).endsWith("MailboxHeld"));
            List<String> others = IntStream.rangeClosed(2, 4)
                    .mapToObj(number -> send(mailbox, "c" + number + "@siam.example"))
                    .toList();
            TIME.pass(Duration.ofDays(1));
            others.forEach(other ->
                    await().untilAsserted(() -> assertThat(CRM.story(other)).startsWith("DeliveryRequested")));
            assertThat(CRM.story(first).stream().filter("AttemptStarted"::equals))
                    .hasSize(2);
            assertThat(others).allSatisfy(other -> assertThat(CRM.story(other)).doesNotContain("AttemptStarted"));

            server.become(signingIn());
            CRM.admin()
                    .put(
                            "/mailboxes/" + mailbox,
                            CRM.story(mailbox).size(),
                            Sample.mailbox(server.port(), "the new one"));
            Stream.concat(Stream.of(first), others.stream())
                    .forEach(each -> await().untilAsserted(() ->
                            assertThat(CRM.payloads(each).getLast()).contains("UNVERIFIED")));
            CRM.admin().post("/mailboxes/" + mailbox + "/verify", Map.of());

            await().untilAsserted(() -> assertThat(server.ledger()).hasSize(5));
            assertThat(server.ledger().stream().map(Accepted::recipients))
                    .containsExactly(
                            List.of("sales@annals.example"),
                            List.of("c1@siam.example"),
                            List.of("c2@siam.example"),
                            List.of("c3@siam.example"),
                            List.of("c4@siam.example"));
        }
    }

    @Test
    void a_server_that_asks_for_patience_all_day_is_probed_once_an_hour_until_somebody_has_to_look()
            throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script()
                .at(Phase.MAIL, Move.reply("450 4.7.1 rate limit exceeded"))
                .start()) {
            String mailbox = CRM.verified(CRM.admin().create("/mailboxes", Sample.mailbox(server.port())));
            String probe = send(mailbox, "r1@siam.example");
            await().untilAsserted(() -> assertThat(CRM.story(probe)).endsWith("AttemptDeferred"));
            await().untilAsserted(() -> assertThat(CRM.story(mailbox)).endsWith("MailboxHeld"));
            Instant began = attempts(probe).getFirst();
            while (!CRM.story(probe).getLast().equals("DeliveryBlocked")) {
                passUntilTheNextTry(probe, mailbox);
            }

            List<Instant> knocks = attempts(probe);
            assertThat(pausesBetween(knocks).subList(0, 2))
                    .satisfiesExactly(
                            first -> assertThat(first).isGreaterThanOrEqualTo(Duration.ofMinutes(15)),
                            second -> assertThat(second).isGreaterThanOrEqualTo(Duration.ofMinutes(30)));
            assertThat(pausesBetween(knocks).subList(2, knocks.size() - 1))
                    .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(73)));
            assertThat(Duration.between(began, knocks.getLast())).isBetween(Duration.ofHours(21), Duration.ofHours(27));
            assertThat(server.commands().stream().filter(line -> line.startsWith("MAIL FROM")))
                    .hasSameSizeAs(knocks);
            assertThat(server.ledger()).isEmpty();

            server.become(ScriptedSmtpServer.script());
            String later = send(mailbox, "r2@siam.example");
            TIME.pass(Duration.ofHours(1));

            await().untilAsserted(() -> assertThat(CRM.story(later)).endsWith("DeliverySent"));
            await().untilAsserted(() -> assertThat(CRM.story(mailbox)).endsWith("MailboxReleased"));
            assertThat(CRM.story(probe)).endsWith("DeliveryBlocked");
        }
    }

    /** To the very moment at which the delivery is due again and its mailbox may be tried; ends when it was tried. */
    private static void passUntilTheNextTry(String delivery, String mailbox) {
        int before = attempts(delivery).size();
        Instant due = CRM.bean(JdbcClient.class)
                .sql("""
                        SELECT GREATEST(next_attempt_at, held_until)
                        FROM command.open_delivery JOIN command.mailbox_account USING (mailbox_id)
                        WHERE delivery_id = ?::uuid""")
                .param(delivery)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        TIME.pass(Duration.between(TIME.instant(), due).plusSeconds(1));
        await().untilAsserted(() -> {
            assertThat(attempts(delivery)).hasSize(before + 1);
            assertThat(CRM.story(delivery).getLast()).isIn("AttemptDeferred", "DeliveryBlocked");
            assertThat(CRM.story(mailbox)).endsWith("MailboxHeld");
            assertThat(holds(mailbox)).isEqualTo(before + 1);
        });
    }

    private static List<Instant> attempts(String delivery) {
        return CRM.bean(EventStore.class)
                .readEvents(delivery)
                .asStream()
                .map(event -> event.getPayload())
                .filter(AttemptStarted.class::isInstance)
                .map(event -> ((AttemptStarted) event).at())
                .toList();
    }

    private static long holds(String mailbox) {
        return CRM.story(mailbox).stream().filter("MailboxHeld"::equals).count();
    }

    private static List<Duration> pausesBetween(List<Instant> knocks) {
        List<Duration> pauses = new ArrayList<>();
        for (int next = 1; next < knocks.size(); next++) {
            pauses.add(Duration.between(knocks.get(next - 1), knocks.get(next)));
        }
        return pauses;
    }

    private static ScriptedSmtpServer.Script signingIn() {
        return ScriptedSmtpServer.script().offering("AUTH PLAIN LOGIN");
    }

    private static String send(String mailbox, String recipient) {
        String quote = CRM.newDraft(UUID.randomUUID() + "@siam.example");
        return CRM.admin()
                .post("/quotes/" + quote + "/send", Map.of("recipients", List.of(recipient), "mailboxId", mailbox))
                .text("deliveryId");
    }
}
