package org.annals.query;

import static org.annals.query.testing.Samples.NOON;
import static org.annals.query.testing.Samples.STREAMED;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.MessageFrozen;
import org.annals.platform.archive.Archive;
import org.annals.query.testing.Answer;
import org.annals.query.testing.Api;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The delivery log: found by whatever an auditor knows, exported, and its messages checked. */
class DeliveryLogTest extends ReadSideTest {
    private static final byte[] MESSAGE = "Subject: hello\r\n\r\nสวัสดี".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Archive archive;

    private final UUID id = UUID.randomUUID();
    private final UUID quote = UUID.randomUUID();
    private final UUID sender = UUID.randomUUID();
    private final UUID mailbox = UUID.randomUUID();
    private final String to = "Ann-" + id + "@Example.com";

    @BeforeEach
    void a_message_went_out_at_the_second_try() {
        String sha256 = archive.store(MESSAGE, "message/rfc822");
        factsBy(sender)
                .happened(
                        id,
                        delivery(id, quote, sender, to),
                        new MessageFrozen(id, mailbox, "=me@example.com", "<1@x>", sha256, MESSAGE.length, NOON),
                        started(1),
                        new AttemptDeferred(id, report(1, FailureClass.CONNECT, to), NOON.plusSeconds(60)),
                        started(2),
                        new DeliverySent(id, report(2, null, to), NOON));
        asAdmin().get("/api/v1/deliveries/" + id + "?minVersion=6");
    }

    @Test
    void it_is_found_by_whatever_is_known_of_it() {
        for (String filter : List.of(
                "senderId=" + sender,
                "mailboxId=" + mailbox,
                "recipient=" + to.toLowerCase(),
                "documentId=" + quote,
                "senderId=" + sender + "&state=SENT,FAILED",
                "senderId=" + sender + "&documentType=quote&documentNumber=Q-2026-0001",
                "senderId=" + sender + "&requestedAt[gte]=" + NOON + "&requestedAt[lt]=" + NOON.plusSeconds(1))) {
            assertThat(list(filter)).as(filter).containsExactly(id.toString());
        }
    }

    @Test
    void whatever_does_not_fit_hides_it() {
        for (String filter : List.of(
                "state=FAILED",
                "class=CONNECT",
                "documentType=invoice",
                "documentNumber=Q-2026",
                "recipient=ann@example.com",
                "mailboxId=" + quote,
                "requestedAt[gte]=" + NOON.plusSeconds(1),
                "requestedAt[lt]=" + NOON)) {
            assertThat(list("senderId=" + sender + "&" + filter)).as(filter).isEmpty();
        }
    }

    @Test
    void a_failure_is_found_by_its_class_while_it_lasts() {
        UUID waiting = UUID.randomUUID();
        factsBy(sender)
                .happened(
                        waiting,
                        delivery(waiting, quote, sender, to),
                        new AttemptStarted(
                                waiting, 1, UUID.randomUUID(), "node-1", "smtp.example.com", 587, NOON, NOON),
                        new AttemptDeferred(waiting, report(1, FailureClass.RATE, to), NOON.plusSeconds(60)));
        asAdmin().get("/api/v1/deliveries/" + waiting + "?minVersion=3");

        assertThat(list("senderId=" + sender + "&class=RATE,AUTH")).containsExactly(waiting.toString());
    }

    @ParameterizedTest
    @EnumSource(FailureClass.class)
    void whatever_can_go_wrong_can_be_asked_for(FailureClass wrong) {
        assertThat(list("senderId=" + UUID.randomUUID() + "&class=" + wrong)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=LOST", "class=BAD", "senderId=me", "requestedAt[gte]=yesterday", "colour=red"})
    void a_filter_that_means_nothing_is_refused_by_name_in_list_and_export(String filter) {
        for (String address : List.of("/api/v1/deliveries?", "/api/v1/deliveries/export?")) {
            Answer answer = asAdmin().get(address + encoded(filter));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.toString()).contains(filter.replaceAll("=.*", ""));
        }
    }

    @Test
    void an_auditor_takes_the_log_away_with_a_row_for_each_attempt() {
        Answer export = export(asAdmin());

        assertThat(export.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(export.header("Content-Disposition")).contains("attachment").contains(".csv");
        List<String> rows = rows(export);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("\uFEFFdelivery_id,document_type,document_number");
        assertThat(rows.get(1)).contains(id.toString(), "DEFERRED", "CONNECT", "\"greylisted, come back\"", "'=me@");
        assertThat(rows.get(2)).contains(to + " ACCEPTED", "SENT", "queued as 42", STREAMED);
    }

    @Test
    void the_servers_words_are_in_the_export_of_the_sender_and_of_nobody_else_but_admins() {
        assertThat(rows(export(asSales(sender))).get(2)).contains("queued as 42");
        assertThat(rows(export(asSales(UUID.randomUUID()))).get(2))
                .contains("250")
                .doesNotContain("queued as 42");
        assertThat(export(anonymous()).status()).isEqualTo(401);
    }

    @Test
    void an_export_longer_than_a_page_is_whole() {
        UUID busy = UUID.randomUUID();
        for (int i = 0; i < 201; i++) {
            UUID one = UUID.randomUUID();
            factsBy(busy).happened(one, delivery(one, quote, busy, to));
        }
        UUID last = UUID.randomUUID();
        factsBy(busy).happened(last, delivery(last, quote, busy, to));
        asAdmin().get("/api/v1/deliveries/" + last + "?minVersion=1");

        List<String> rows = rows(asAdmin().get("/api/v1/deliveries/export?senderId=" + busy));

        assertThat(rows).hasSize(203).doesNotHaveDuplicates();
    }

    @Test
    void an_export_of_the_past_shows_each_delivery_as_far_as_it_had_come() {
        UUID busy = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        Instant requested = Instant.parse("2026-03-01T09:00:00Z");
        Instant tried = requested.plusSeconds(60);
        Instant sent = requested.plusSeconds(3600);
        factsBy(busy).at(requested).happened(one, requested(one, busy, requested));
        factsBy(busy)
                .at(tried)
                .happened(
                        one,
                        new MessageFrozen(one, mailbox, "me@example.com", "<1@x>", STREAMED, 1, tried),
                        new AttemptStarted(one, 1, UUID.randomUUID(), "node-1", "smtp.example.com", 587, tried, tried));
        factsBy(busy).at(sent).happened(one, new DeliverySent(one, taken(tried), sent));
        caughtUp();
        String export = "/api/v1/deliveries/export?senderId=" + busy;

        assertThat(rows(asAdmin().get(export + "&asOf=" + requested.minusMillis(1))))
                .as("its titles alone")
                .singleElement()
                .asString()
                .contains("delivery_id");
        List<String> waiting = rows(asAdmin().get(export + "&asOf=" + requested));
        assertThat(waiting).hasSize(2);
        assertThat(waiting.get(1))
                .contains(to + " PENDING", "REQUESTED", "Your quote")
                .doesNotContain("<1@x>", "smtp");
        assertThat(rows(asAdmin().get(export + "&asOf=" + tried)).get(1))
                .contains(to + " PENDING", "<1@x>", "smtp.example.com")
                .doesNotContain("SENT", "queued as 42");
        assertThat(rows(asAdmin().get(export + "&state=SENT&asOf=" + tried))).hasSize(1);
        for (String now : List.of("&asOf=" + Instant.now(), "&knownAt=" + Instant.now())) {
            assertThat(rows(asAdmin().get(export + now)))
                    .isEqualTo(rows(asAdmin().get(export)));
        }
        assertThat(rows(asSales(UUID.randomUUID()).get(export + "&asOf=" + Instant.now()))
                        .get(1))
                .as("others never read the server's words, whenever they were spoken")
                .contains("250")
                .doesNotContain("queued as 42");
    }

    @Test
    void an_export_of_the_past_longer_than_a_page_is_whole() {
        UUID busy = UUID.randomUUID();
        Instant then = Instant.parse("2026-03-01T09:00:00Z");
        for (int i = 0; i < 201; i++) {
            UUID one = UUID.randomUUID();
            factsBy(busy).at(then).happened(one, requested(one, busy, then));
        }
        UUID later = UUID.randomUUID();
        factsBy(busy).at(then.plusSeconds(1)).happened(later, requested(later, busy, then.plusSeconds(1)));
        caughtUp();

        List<String> rows = rows(asAdmin().get("/api/v1/deliveries/export?senderId=" + busy + "&asOf=" + then));

        assertThat(rows).hasSize(202).doesNotHaveDuplicates();
        assertThat(rows).noneMatch(row -> row.startsWith(later.toString()));
    }

    @Test
    void the_archived_message_is_held_against_what_was_recorded() {
        Answer untouched = asSales(UUID.randomUUID()).get("/api/v1/deliveries/" + id + "/message/check");

        assertThat(untouched.at("/matches")).isEqualTo("true");
        assertThat(untouched.at("/archivedSha256")).isEqualTo(Archive.sha256(MESSAGE));

        UUID damaged = UUID.randomUUID();
        String promised = Archive.sha256(damaged.toString().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("INSERT INTO store.archived_bytes (sha256, media_type, content) VALUES (?, 'message/rfc822', ?)")
                .params(promised, MESSAGE)
                .update();
        factsBy(sender)
                .happened(
                        damaged,
                        delivery(damaged, quote, sender, to),
                        new MessageFrozen(damaged, mailbox, "me@example.com", "<2@x>", promised, 1, NOON));
        asAdmin().get("/api/v1/deliveries/" + damaged + "?minVersion=2");

        Answer changed = asAdmin().get("/api/v1/deliveries/" + damaged + "/message/check");

        assertThat(changed.at("/matches")).isEqualTo("false");
        assertThat(changed.at("/recordedSha256")).isEqualTo(promised);
        assertThat(asAdmin()
                        .get("/api/v1/deliveries/" + quote + "/message/check")
                        .status())
                .isEqualTo(404);
    }

    private DeliveryRequested requested(UUID delivery, UUID user, Instant at) {
        return new DeliveryRequested(
                delivery, delivery(delivery, quote, user, to).order(), at);
    }

    private AttemptReport taken(Instant at) {
        AttemptReport sample = report(1, null, to);
        return new AttemptReport(
                1,
                at,
                at.plusMillis(sample.durationMillis()),
                sample.host(),
                sample.port(),
                sample.peerIp(),
                sample.tlsVersion(),
                sample.phase(),
                sample.replyCode(),
                sample.enhancedCode(),
                sample.reply(),
                null,
                null,
                sample.durationMillis(),
                sample.node(),
                true,
                sample.recipients(),
                sample.streamedSha256());
    }

    private AttemptStarted started(int number) {
        return new AttemptStarted(id, number, UUID.randomUUID(), "node-1", "smtp.example.com", 587, NOON, NOON);
    }

    private List<String> list(String filter) {
        Answer answer = asAdmin().get("/api/v1/deliveries?" + encoded(filter));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.items("id");
    }

    private Answer export(Api user) {
        return user.get("/api/v1/deliveries/export?senderId=" + sender);
    }

    private static List<String> rows(Answer export) {
        return List.of(new String(export.bytes(), StandardCharsets.UTF_8).split("\r\n"));
    }

    private static String encoded(String filter) {
        return filter.replace("[", "%5B").replace("]", "%5D");
    }
}
