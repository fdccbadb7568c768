package org.annals.query.projecting;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

class GenerationsTest extends ReadSideTest {
    private static final String PATH = "/api/v1/admin/rebuilds";

    @Autowired
    private Generations generations;

    @Autowired
    private DataSource database;

    @Test
    void lists_are_complete_at_every_moment_of_a_rebuild_while_writing_goes_on() {
        UUID company = UUID.randomUUID();
        factsBy(ADMIN).happened(company, company(company, "Readers Ltd"));
        write(company, 50);
        caughtUp("directory");
        int before = generations.live("directory").number();
        Answer started = asAdmin().post(PATH, "{\"view\":\"directory\"}");
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> written = CompletableFuture.supplyAsync(() -> {
            int contacts = 50;
            while (!over.get()) {
                write(company, 1);
                contacts++;
            }
            return contacts;
        });

        int seen = 50;
        while (!"DONE".equals(asAdmin().get(PATH + "/" + started.at("/id")).at("/state"))) {
            seen = growing(company, seen);
        }
        for (int i = 0; i < 20; i++) {
            seen = growing(company, seen);
        }
        over.set(true);

        int all = written.join();
        assertThat(generations.live("directory").number()).isGreaterThan(before);
        await().atMost(Duration.ofSeconds(20)).until(() -> contacts(company) == all);
    }

    @Test
    void the_transaction_of_a_reader_sees_one_generation_to_its_end() throws SQLException {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, "Long read"));
        caughtUp("directory");
        Answer started;
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            assertThat(name(reader, id)).isEqualTo("Long read");
            started = asAdmin().post(PATH, "{\"view\":\"directory\"}");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                Answer rebuild = asAdmin().get(PATH + "/" + started.at("/id"));
                assertThat(rebuild.at("/eventsDone")).isEqualTo(rebuild.at("/eventsTotal"));
                assertThat(rebuild.at("/state")).isEqualTo("RUNNING");
            });
            assertThat(name(reader, id)).isEqualTo("Long read");
            reader.commit();
        }
        ended(started, "DONE");
    }

    @Test
    void a_higher_version_in_the_code_fills_new_tables_beside_the_old_ones_which_lack_a_column() throws SQLException {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, "Upgraded"));
        caughtUp("directory");
        Generation old = generations.live("directory");
        jdbc.sql("ALTER TABLE " + old.schema() + ".company DROP COLUMN phone CASCADE")
                .update();
        jdbc.sql("UPDATE read.generation SET version = 0 WHERE view = 'directory' AND state = 'LIVE'")
                .update();

        try (Connection connection = database.getConnection()) {
            GenerationStart.prepare(connection);
        }

        assertThat(generations.live("directory")).extracting(Generation::number).isEqualTo(old.number());
        assertThat(asAdmin().get("/api/v1/companies/" + id).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> generations.live("directory").number() > old.number());
        assertThat(generations.live("directory").version()).isEqualTo(Views.version("directory"));
        assertThat(asAdmin().get("/api/v1/companies/" + id).at("/name")).isEqualTo("Upgraded");
        assertThat(asAdmin().get(PATH + "?limit=1").items("startedBy")).containsExactly("system:upgrade");
    }

    @Test
    void a_rebuild_of_all_views_goes_on_without_the_one_of_which_a_newer_version_came() throws SQLException {
        int audit = generations.live("audit").number();
        int directory = generations.live("directory").number();
        factsBy(ADMIN).happened(UUID.randomUUID(), company(UUID.randomUUID(), "Between versions"));
        Answer all;
        try (Connection otherNode = database.getConnection()) {
            otherNode.createStatement().execute("SELECT pg_advisory_lock(x'72656164'::int, 0)");
            all = asAdmin().post(PATH, "{\"view\":\"all\"}");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> generations
                            .filling("directory")
                            .filter(Generation::isLoaded)
                            .isPresent());
            jdbc.sql("UPDATE read.generation SET version = 0 WHERE view = 'directory'")
                    .update();
            GenerationStart.prepare(otherNode);
            otherNode.createStatement().execute("SELECT pg_advisory_unlock(x'72656164'::int, 0)");
        }

        ended(all, "DONE");
        assertThat(generations.live("audit").number()).isEqualTo(audit + 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> generations.live("directory").number() == directory + 2);
        assertThat(generations.filling("directory")).isEmpty();
    }

    @Test
    void a_comparison_finds_the_row_that_somebody_changed_and_nothing_else() {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, "Right"));
        caughtUp("directory");
        Answer right = ended(asAdmin().post(PATH, "{\"view\":\"all\",\"compare\":true}"), "DONE");
        assertThat(right.json().get("differences")).isEmpty();

        jdbc.sql("UPDATE read.company SET name = 'Wrong' WHERE id = ?")
                .param(id)
                .update();
        Answer wrong = ended(asAdmin().post(PATH, "{\"view\":\"directory\",\"compare\":true}"), "DONE");

        assertThat(wrong.json().get("differences")).hasSize(2);
        assertThat(wrong.at("/differences/0/table")).isEqualTo("company");
        assertThat(Set.of(wrong.at("/differences/0/side"), wrong.at("/differences/1/side")))
                .containsExactlyInAnyOrder("live", "rebuilt");
        assertThat(wrong.json().get("differences").toString()).contains("Right", "Wrong", id.toString());

        ended(asAdmin().post(PATH, "{\"view\":\"directory\"}"), "DONE");
        assertThat(asAdmin().get("/api/v1/companies/" + id).at("/name")).isEqualTo("Right");
    }

    @Test
    void retired_tables_and_their_positions_are_dropped_when_their_time_is_over() {
        Generation old = generations.live("audit");
        ended(asAdmin().post(PATH, "{\"view\":\"audit\"}"), "DONE");
        jdbc.sql("UPDATE read.generation SET retired_at = now() - interval '1 hour' WHERE view = ? AND number = ?")
                .params(old.view(), old.number())
                .update();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(count("SELECT count(*) FROM pg_namespace WHERE nspname = ?", old.schema()))
                    .isZero();
            assertThat(count("SELECT count(*) FROM store.token_entry WHERE processor_name = ?", old.name()))
                    .isZero();
        });
    }

    @Test
    void any_node_starts_a_rebuild_and_either_of_two_fills_it() {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, "Two nodes"));
        int before = generations.live("documents").number();
        try (ConfigurableApplicationContext second = secondNode()) {
            Answer started = asAdmin(second).post(PATH, "{\"view\":\"all\"}");
            ended(started, "DONE");

            assertThat(generations.live("documents").number()).isGreaterThan(before);
            assertThat(asAdmin(second).get("/api/v1/companies/" + id).at("/name"))
                    .isEqualTo("Two nodes");
            assertThat(asAdmin().get("/api/v1/companies/" + id).at("/name")).isEqualTo("Two nodes");
        }
        UUID later = UUID.randomUUID();
        factsBy(ADMIN).happened(later, company(later, "After a node left"));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> asAdmin().get("/api/v1/companies/" + later).status() == 200);
    }

    private int growing(UUID company, int atLeast) {
        int now = contacts(company);
        assertThat(now).isGreaterThanOrEqualTo(atLeast);
        return now;
    }

    private int contacts(UUID company) {
        Set<String> found = new HashSet<>();
        String cursor = "";
        do {
            Answer page = asAdmin().get("/api/v1/contacts?limit=200&companyId=" + company + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            found.addAll(page.items("id"));
            cursor = page.at("/nextCursor") == null ? null : "&cursor=" + page.at("/nextCursor");
        } while (cursor != null);
        return found.size();
    }

    private void write(UUID company, int contacts) {
        for (int i = 0; i < contacts; i++) {
            UUID id = UUID.randomUUID();
            factsBy(ADMIN).happened(id, contact(id, company, "Con", "Tact"));
        }
    }

    private static String name(Connection reader, UUID id) throws SQLException {
        try (var statement = reader.prepareStatement("SELECT name FROM read.company WHERE id = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private long count(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Long.class).single();
    }

    private Answer ended(Answer started, String state) {
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> asAdmin().get(PATH + "/" + started.at("/id")),
                        answer -> state.equals(answer.at("/state")));
    }
}
