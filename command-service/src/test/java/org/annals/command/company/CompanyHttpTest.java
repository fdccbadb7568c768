package org.annals.command.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class CompanyHttpTest {
    private static final Map<String, Object> RENAMED = Map.of("name", "สยามวิดเจ็ต จำกัด", "country", "TH");

    private final CommandServiceFixture crm;
    private final Caller admin;

    CompanyHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_created_company_has_an_address_and_version_1() {
        Answer created = admin.post("/companies", Sample.company());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("version").asLong()).isEqualTo(1);
        assertThat(created.header("Location")).isEqualTo("/api/v1/companies/" + created.text("id"));
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(crm.story(created.text("id"))).containsExactly("CompanyCreated");
    }

    @Test
    void a_revision_answers_the_new_version() {
        String id = admin.create("/companies", Sample.company());

        Answer revised = admin.put("/companies/" + id, 1, RENAMED);

        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.body().path("version").asLong()).isEqualTo(2);
        assertThat(revised.header("ETag")).isEqualTo("\"2\"");
        assertThat(crm.story(id)).containsExactly("CompanyCreated", "CompanyRevised");
    }

    @Test
    void an_edit_of_an_older_version_is_refused_and_told_the_current_one() {
        String id = admin.create("/companies", Sample.company());
        admin.put("/companies/" + id, 1, RENAMED);
        long before = crm.eventsByPeople();

        Answer refused = admin.put("/companies/" + id, 1, Sample.company());

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("stale-version");
        assertThat(refused.body().path("currentVersion").asLong()).isEqualTo(2);
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void an_edit_that_does_not_say_of_which_version_is_refused() {
        String id = admin.create("/companies", Sample.company());
        long before = crm.eventsByPeople();

        Answer refused = admin.send("PUT", "/companies/" + id, RENAMED);

        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.code()).isEqualTo("if-match-required");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_company_that_does_not_exist_is_not_found() {
        Answer refused = admin.put("/companies/" + UUID.randomUUID(), 1, RENAMED);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("not-found");
    }

    @Test
    void the_id_of_another_kind_of_record_is_not_found_either() {
        String contact = admin.create("/contacts", Sample.contact("not.a.company@siam.example"));
        long before = crm.eventsByPeople();

        assertThat(admin.put("/companies/" + contact, 1, RENAMED).status()).isEqualTo(404);
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void the_same_idempotency_key_creates_one_company_and_repeats_the_answer() {
        String key = UUID.randomUUID().toString();

        Answer first = admin.post("/companies", Sample.company(), "Idempotency-Key", key);
        Answer again = admin.post("/companies", Sample.company(), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(crm.story(first.text("id"))).containsExactly("CompanyCreated");
    }

    @Test
    void the_same_idempotency_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        admin.post("/companies", Sample.company(), "Idempotency-Key", key);
        long before = crm.eventsByPeople();

        Answer refused = admin.post("/companies", RENAMED, "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("idempotency-key-reused");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_reason_given_in_the_header_is_kept_with_the_event() {
        Answer created = admin.post("/companies", Sample.company(), "X-Reason", "met at the fair");

        assertThat(crm.metadata(created.text("id"), 0)).containsEntry("reason", "met at the fair");
    }
}
