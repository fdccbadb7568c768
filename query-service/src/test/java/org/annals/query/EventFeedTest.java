package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.report;
import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.identity.Role;
import org.annals.query.testing.Answer;
import org.annals.query.testing.Api;
import org.annals.query.testing.ReadSideTest;
import org.annals.query.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class EventFeedTest extends ReadSideTest {
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Autowired
    private DataSource database;

    private long before;

    @BeforeEach
    void remember_where_the_events_end() {
        before = jdbc.sql("SELECT coalesce(max(global_index), 0) FROM store.domain_event")
                .query(Long.class)
                .single();
    }

    @Test
    void an_event_is_told_as_it_was_stored_with_who_and_why() {
        factsBy(ann).because("they called").happened(id, company(id, "Acme"));

        Answer feed = feed(asSales(bob), 1);

        assertThat(feed.at("/items/0/type")).isEqualTo("CompanyCreated");
        assertThat(feed.at("/items/0/aggregateId")).isEqualTo(id.toString());
        assertThat(feed.at("/items/0/sequence")).isEqualTo("0");
        assertThat(feed.at("/items/0/actorId")).isEqualTo(ann.toString());
        assertThat(feed.at("/items/0/reason")).isEqualTo("they called");
        assertThat(feed.at("/items/0/correlationId")).isEqualTo("request-1");
        assertThat(feed.at("/items/0/payload/details/name")).isEqualTo("Acme");
    }

    @Test
    void a_reader_that_goes_on_where_it_ended_sees_each_event_once() {
        for (int i = 0; i < 5; i++) {
            UUID each = UUID.randomUUID();
            factsBy(ann).happened(each, company(each, "No " + i));
        }
        feed(asAdmin(), 5);

        Answer first = asAdmin().get("/api/v1/events?limit=3&after=" + before);
        Answer second = asAdmin().get("/api/v1/events?limit=3&after=" + first.at("/nextAfter"));

        assertThat(first.items("position")).hasSize(3);
        assertThat(first.at("/caughtUp")).isEqualTo("false");
        assertThat(second.items("position")).hasSize(2).doesNotContainAnyElementsOf(first.items("position"));
        assertThat(second.at("/caughtUp")).isEqualTo("true");
    }

    @Test
    void an_event_that_commits_late_is_not_skipped() throws Exception {
        UUID late = UUID.randomUUID();
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, late);
            factsBy(ann).happened(id, company(id, "Early"));

            Answer meanwhile = asAdmin().get("/api/v1/events?wait=1&after=" + before);
            assertThat(meanwhile.items("aggregateId")).isEmpty();
            assertThat(meanwhile.at("/nextAfter")).isEqualTo(Long.toString(before));

            slow.commit();
        }

        assertThat(feed(asAdmin(), 2).items("aggregateId")).containsExactly(late.toString(), id.toString());
    }

    @Test
    void a_waiting_reader_is_answered_when_something_happens() {
        var waiting = CompletableFuture.supplyAsync(
                () -> asAdmin().get("/api/v1/events?wait=15&type=CompanyCreated&after=" + before));
        UUID other = UUID.randomUUID();
        factsBy(ann).happened(other, user(other, "u" + other, Role.SALES));
        factsBy(ann).happened(id, company(id, "Acme"));

        assertThat(waiting.join().items("aggregateId")).containsExactly(id.toString());
    }

    @Test
    void accounts_and_mailboxes_of_others_are_not_told() {
        UUID box = UUID.randomUUID();
        factsBy(ADMIN).happened(ann, user(ann, "ann" + ann, Role.SALES));
        factsBy(ann).happened(box, mailbox(box, ann, true));
        feed(asAdmin(), 2);

        assertThat(asSales(ann).get("/api/v1/events?after=" + before).items("type"))
                .containsExactly("UserRegistered", "MailboxRegistered");
        Answer others = asSales(bob).get("/api/v1/events?after=" + before);
        assertThat(others.items("type")).isEmpty();
        assertThat(others.at("/nextAfter")).isNotEqualTo(Long.toString(before));
    }

    @Test
    void the_servers_own_words_are_for_the_sender_and_admins() {
        factsBy(ann)
                .happened(
                        id,
                        delivery(id, UUID.randomUUID(), ann, "c@example.com"),
                        new AttemptDeferred(
                                id, report(1, FailureClass.RECIPIENT, "c@example.com"), Samples.NOON.plusSeconds(60)));
        feed(asAdmin(), 2);
        String reply = "/items/1/payload/report/reply";

        assertThat(feed(asSales(ann), 2).at(reply)).isEqualTo("greylisted, come back");
        assertThat(feed(asAdmin(), 2).at(reply)).isEqualTo("greylisted, come back");
        assertThat(feed(asSales(bob), 2).at(reply)).isNull();
        assertThat(feed(asSales(bob), 2).at("/items/1/payload/report/advice")).isEqualTo("Wait, it is tried again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "limit=0", "limit=501", "wait=26", "after=x", "offset=3"})
    void a_wrong_parameter_is_named(String query) {
        Answer answer = asAdmin().get("/api/v1/events?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(query.split("=")[0]);
    }

    @Test
    void nobody_reads_events_without_signing_in() {
        assertThat(anonymous().get("/api/v1/events").status()).isEqualTo(401);
    }

    private Answer feed(Api reader, int events) {
        return await().until(
                        () -> reader.get("/api/v1/events?after=" + before),
                        answer -> answer.json().get("items").size() == events);
    }

    private static void insert(Connection connection, UUID record) throws Exception {
        try (var insert = connection.prepareStatement("""
                INSERT INTO store.domain_event (aggregate_identifier, sequence_number, type, event_identifier,
                                                payload_type, payload, meta_data, time_stamp)
                VALUES (?, 0, 'company', gen_random_uuid(), 'org.annals.api.company.CompanyCreated',
                        convert_to(?, 'UTF8'), '{"actor":"system:test"}', '2026-11-20T05:00:00Z')
                """)) {
            insert.setString(1, record.toString());
            insert.setString(2, """
                    {"companyId":"%s","details":{"name":"Late","country":"TH"}}""".formatted(record));
            insert.executeUpdate();
        }
    }
}
