package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.annals.platform.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

class WorkQueueTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DataSource SOURCE = DATABASE.dataSource();
    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);
    private static final UUID BUSY = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID QUIET = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @BeforeAll
    static void migrate() {
        Flyway.configure()
                .dataSource(SOURCE)
                .schemas("command")
                .locations("classpath:db/command")
                .load()
                .migrate();
    }

    @BeforeEach
    void twoMailboxes() {
        JDBC.sql("TRUNCATE command.open_delivery, command.mailbox_account CASCADE")
                .update();
        List.of(BUSY, QUIET)
                .forEach(mailbox -> JDBC.sql(
                                "INSERT INTO command.mailbox_account (mailbox_id, owner_id, is_default) VALUES (?, ?, true)")
                        .params(mailbox, UUID.randomUUID())
                        .update());
    }

    @Test
    void a_mailbox_gets_no_more_than_its_share_while_its_work_is_promised_and_not_yet_claimed() {
        waiting(BUSY, 10, "QUEUED");

        assertThat(pick(8)).hasSize(4);
        assertThat(pick(8)).isEmpty();
    }

    @Test
    void a_claim_takes_its_place_in_the_share_and_gives_it_back_at_the_end() {
        waiting(BUSY, 10, "QUEUED");
        UUID first = pick(1).getFirst();
        JDBC.sql("""
                        UPDATE command.open_delivery
                        SET claim_id = ?, lease_until = now() + interval '1 minute', picked_until = NULL
                        WHERE delivery_id = ?""").params(UUID.randomUUID(), first).update();

        assertThat(pick(8)).hasSize(3);

        JDBC.sql("DELETE FROM command.open_delivery WHERE delivery_id = ?")
                .param(first)
                .update();
        assertThat(pick(8)).hasSize(1);
    }

    @Test
    void a_long_queue_leaves_room_for_another_mailbox() {
        waiting(BUSY, 5_000, "QUEUED");
        waiting(QUIET, 1, "QUEUED");

        assertThat(mailboxes(pick(2))).containsExactlyInAnyOrder(BUSY, QUIET);
    }

    @Test
    void nothing_is_taken_from_a_held_mailbox_but_what_is_in_doubt() {
        waiting(BUSY, 5_000, "QUEUED");
        waiting(BUSY, 1, "UNKNOWN");
        waiting(QUIET, 1, "QUEUED");
        JDBC.sql("UPDATE command.mailbox_account SET hold_cause = 'CONNECT' WHERE mailbox_id = ?")
                .param(BUSY)
                .update();

        List<UUID> picked = pick(8);

        assertThat(mailboxes(picked)).containsExactlyInAnyOrder(BUSY, QUIET);
        assertThat(JDBC.sql("SELECT state FROM command.open_delivery WHERE mailbox_id = ? AND picked_until IS NOT NULL")
                        .param(BUSY)
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void a_mailbox_on_probation_tries_one_message() {
        waiting(BUSY, 10, "QUEUED");
        JDBC.sql("UPDATE command.mailbox_account SET on_probation = true WHERE mailbox_id = ?")
                .param(BUSY)
                .update();

        assertThat(pick(8)).hasSize(1);
        assertThat(pick(8)).isEmpty();
    }

    @Test
    void what_waited_for_a_mended_mailbox_becomes_due_the_oldest_first_and_all_of_it() {
        waiting(BUSY, 1_200, "BLOCKED");
        waiting(QUIET, 3, "DEFERRED");
        JDBC.sql("UPDATE command.open_delivery SET due_at = NULL").update();
        assertThat(pick(8)).isEmpty();

        JDBC.sql("UPDATE command.mailbox_account SET mends = mends + 1, releasing = true WHERE mailbox_id = ?")
                .param(BUSY)
                .update();

        assertThat(pick(2)).isEqualTo(oldest(BUSY, 2));
        pick(1);
        pick(1);
        assertThat(JDBC.sql("SELECT count(*) FROM command.open_delivery WHERE due_at IS NOT NULL GROUP BY mailbox_id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1_200);
        assertThat(JDBC.sql("SELECT bool_or(releasing) FROM command.mailbox_account")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private static List<UUID> oldest(UUID mailbox, int howMany) {
        return JDBC.sql(
                        "SELECT delivery_id FROM command.open_delivery WHERE mailbox_id = ? ORDER BY requested_at LIMIT ?")
                .params(mailbox, howMany)
                .query(UUID.class)
                .list();
    }

    private static void waiting(UUID mailbox, int howMany, String state) {
        JDBC.sql("""
                        INSERT INTO command.open_delivery (delivery_id, mailbox_id, state, requested_at, changed_at, due_at)
                        SELECT gen_random_uuid(), :mailbox, :state, at, at, at
                        FROM (SELECT now() - make_interval(secs => n) AS at FROM generate_series(1, :howMany) n) series""")
                .param("mailbox", mailbox)
                .param("state", state)
                .param("howMany", howMany)
                .update();
    }

    private static List<UUID> pick(int atMost) {
        WorkQueue queue = new WorkQueue(JDBC, DeliverySettings.from(new MockEnvironment()));
        return new TransactionTemplate(new DataSourceTransactionManager(SOURCE))
                .execute(status -> queue.pick(atMost, Duration.ofMinutes(1))).stream()
                        .map(WorkQueue.Due::deliveryId)
                        .toList();
    }

    private static List<UUID> mailboxes(List<UUID> deliveries) {
        return JDBC.sql("SELECT mailbox_id FROM command.open_delivery WHERE delivery_id IN (:ids)")
                .param("ids", deliveries)
                .query(UUID.class)
                .list();
    }
}
