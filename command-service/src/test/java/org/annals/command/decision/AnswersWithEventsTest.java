package org.annals.command.decision;

import static org.annals.command.Keyed.isRepeated;
import static org.annals.command.Keyed.newKey;
import static org.annals.command.Keyed.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Keyed;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a request is one decision, its answer is stored with the events: both are there, or neither is. */
@ExtendWith(SharedCrm.class)
class AnswersWithEventsTest {
    private static final int MAIL_PORT = 2525;

    private final CommandServiceFixture crm;
    private final Caller admin;
    private final String key = newKey();

    AnswersWithEventsTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_record_is_created() {
        String issuer = isStoredWithAnswer("/issuers", Sample.issuer());
        String company = isStoredWithAnswer("/companies", Sample.company());
        String contact = isStoredWithAnswer("/contacts", Sample.contact(UUID.randomUUID() + "@siam.example"));
        isStoredWithAnswer("/quotes", Sample.quote(issuer, company, contact));
        isStoredWithAnswer("/mailboxes", Sample.mailbox(MAIL_PORT));
        isStoredWithAnswer("/users", Sample.user("ann" + UUID.randomUUID()));
        isStoredWithAnswer("/saved-views", view());
    }

    @Test
    void old_values_are_put_back() {
        for (String kind : List.of("/companies", "/issuers")) {
            Map<String, Object> details = kind.equals("/companies") ? Sample.company() : Sample.issuer();
            String record = kind + "/" + admin.create(kind, details);
            admin.put(record, 1, with(details, "name", "Apex"));
            isStoredWithAnswer(record + "/put-back", Map.of("version", 2, "fields", List.of("name")));
        }
        Map<String, Object> contact = Sample.contact(UUID.randomUUID() + "@siam.example");
        String record = "/contacts/" + admin.create("/contacts", contact);
        admin.put(record, 1, with(contact, "lastName", "Dee"));
        isStoredWithAnswer(record + "/put-back", Map.of("version", 2, "fields", List.of("lastName")));
    }

    @Test
    void a_quote_is_sent_and_voided() {
        String quote = "/quotes/" + crm.newDraft(UUID.randomUUID() + "@siam.example");
        isStoredWithAnswer(quote + "/send", Map.of("recipients", List.of(Map.of("email", "mali@siam.example"))));
        isStoredWithAnswer(quote + "/void", Map.of("reason", "not wanted"));
    }

    @Test
    void a_mailbox_is_made_the_default_paused_and_resumed() {
        admin.create("/mailboxes", Sample.mailbox(MAIL_PORT));
        String mailbox = "/mailboxes/" + crm.verified(admin.create("/mailboxes", Sample.mailbox(MAIL_PORT)));
        isStoredWithAnswer(mailbox + "/make-default", Map.of());
        isStoredWithAnswer(mailbox + "/pause", Map.of("reason", "holidays"));
        isStoredWithAnswer(mailbox + "/resume", Map.of());
    }

    @Test
    void a_user_goes_and_comes_back_and_a_view_is_shared_and_taken_back() {
        String user = "/users/" + admin.create("/users", Sample.user("eve" + UUID.randomUUID()));
        isStoredWithAnswer(user + "/deactivate", Map.of("reason", "left"));
        isStoredWithAnswer(user + "/activate", Map.of("reason", "is back"));
        String view = "/saved-views/" + admin.create("/saved-views", view());
        isStoredWithAnswer(view + "/share", Map.of());
        isStoredWithAnswer(view + "/unshare", Map.of());
    }

    @Test
    void what_changes_nothing_and_what_is_refused_is_repeated_as_well() {
        String view = "/saved-views/" + admin.create("/saved-views", view());
        admin.post(view + "/share", Map.of());

        Answer nothing = Keyed.twice(admin, view + "/share", Map.of());
        Answer refused = Keyed.twice(admin, "/companies", Map.of("name", "", "country", "TH"));

        assertThat(nothing.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void a_repetition_gets_its_answer_although_the_record_would_refuse_it_by_now() {
        String quote = crm.newDraft(UUID.randomUUID() + "@siam.example");
        Answer voided = post(admin, "/quotes/" + quote + "/void", Map.of("reason", "not wanted"), key);

        assertThat(admin.post("/quotes/" + quote + "/void", Map.of("reason", "not wanted"))
                        .status())
                .isEqualTo(409);
        isRepeated(voided, post(admin, "/quotes/" + quote + "/void", Map.of("reason", "not wanted"), key));
    }

    @Test
    void of_many_at_once_one_decides() {
        String mailbox = admin.create("/mailboxes", Sample.mailbox(MAIL_PORT));
        List<CompletableFuture<Answer>> calls = IntStream.range(0, 16)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> post(admin, "/mailboxes/" + mailbox + "/pause", Map.of("reason", "holidays"), key),
                        Thread::startVirtualThread))
                .toList();
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(crm.story(mailbox)).containsOnlyOnce("MailboxHeld");
        assertThat(answers)
                .allMatch(answer -> answer.status() == 200 || answer.code().equals("request-in-progress"));
        assertThat(answers).anyMatch(answer -> answer.status() == 200);
    }

    @Test
    void what_another_node_answers_meanwhile_under_the_same_key_is_the_answer() throws SQLException {
        String mailbox = admin.create("/mailboxes", Sample.mailbox(MAIL_PORT));
        String pause = "/mailboxes/" + mailbox + "/pause";
        Map<String, Object> reason = Map.of("reason", "holidays");
        Answer first = post(admin, pause, reason, newKey());
        admin.post("/mailboxes/" + mailbox + "/resume", Map.of());
        List<String> story = crm.story(mailbox);

        Answer again = whileAnotherNode("""
                INSERT INTO store.idempotent_request
                SELECT actor_id, ?, request_hash, state, status, headers, body, now(), now()
                  FROM store.idempotent_request ORDER BY started_at DESC LIMIT 1
                """, key, () -> post(admin, pause, reason, key));

        isRepeated(first, again);
        assertThat(crm.story(mailbox)).isEqualTo(story);
    }

    @Test
    void a_decision_that_is_taken_again_because_of_another_node_is_stored_with_its_answer() throws SQLException {
        String view = admin.create("/saved-views", view());

        Answer shared =
                whileAnotherNode("""
                INSERT INTO store.domain_event (aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                                                payload_revision, payload, meta_data, time_stamp)
                SELECT aggregate_identifier, 1, type, gen_random_uuid(), replace(payload_type, 'Created', 'Revised'),
                       payload_revision, convert_to((convert_from(payload, 'UTF8')::jsonb - 'list')::text, 'UTF8'),
                       meta_data, time_stamp
                  FROM store.domain_event WHERE aggregate_identifier = ?
                """, view, () -> post(admin, "/saved-views/" + view + "/share", Map.of(), key));

        assertThat(shared.header("ETag")).isEqualTo("\"3\"");
        assertThat(crm.story(view)).containsExactly("SavedViewCreated", "SavedViewRevised", "SavedViewShared");
        areOneTransaction(key, shared);
    }

    /** Calls while another node has stored something that the call waits for, and which is stored for good then. */
    private Answer whileAnotherNode(String stores, String parameter, Supplier<Answer> call) throws SQLException {
        try (Connection node = crm.bean(DataSource.class).getConnection()) {
            node.setAutoCommit(false);
            try (PreparedStatement statement = node.prepareStatement(stores)) {
                statement.setString(1, parameter);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(call);
            await().until(this::isSomebodyWaiting);
            node.commit();
            return answer.join();
        }
    }

    private boolean isSomebodyWaiting() {
        return crm.bean(JdbcClient.class)
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private String isStoredWithAnswer(String path, Object body) {
        String mine = newKey();
        Answer answer = Keyed.twice(admin, path, body, mine);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 202);
        areOneTransaction(mine, answer);
        return answer.text("id");
    }

    private void areOneTransaction(String answeredKey, Answer answer) {
        assertThat(crm.bean(JdbcClient.class)
                        .sql("""
                            SELECT EXISTS (
                                SELECT FROM store.idempotent_request answered
                                  JOIN store.domain_event event ON event.xmin = answered.xmin
                                 WHERE answered.key = ? AND answered.state = 'DONE'
                                   AND convert_from(event.meta_data, 'UTF8') LIKE '%' || ? || '%')
                            """)
                        .param(answeredKey)
                        .param(answer.header("X-Correlation-Id"))
                        .query(Boolean.class)
                        .single())
                .as("the answer and the events of %s", answer)
                .isTrue();
    }

    private static Map<String, Object> view() {
        return Map.of("list", "quotes", "name", "Mine " + UUID.randomUUID(), "parameters", Map.of("status", "Sent"));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
