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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(refused.header("Location")).isEmpty();
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_reason_given_in_the_header_is_kept_with_the_event() {
        Answer created = admin.post("/companies", Sample.company(), "X-Reason", "met at the fair");

        assertThat(crm.metadata(created.text("id"), 0)).containsEntry("reason", "met at the fair");
    }

    @Test
    void a_late_correction_says_since_when_it_is_true() {
        Answer created =
                admin.post("/companies", Sample.company(), "X-Effective-At", "2026-03-31T16:00:00.1234567+07:00");

        assertThat(created.status()).isEqualTo(201);
        assertThat(crm.metadata(created.text("id"), 0)).containsEntry("effectiveAt", "2026-03-31T09:00:00.123456Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2999-01-01T00:00:00Z, in-the-future",
        "1899-12-31T23:59:59Z, too-early",
        "2026-03-31, not-an-instant",
        "yesterday, not-an-instant",
        "+999999999-01-01T00:00:00Z, in-the-future"
    })
    void a_date_that_makes_no_sense_never_becomes_an_event(String date, String code) {
        long before = crm.eventsByPeople();

        Answer refused = admin.post("/companies", Sample.company(), "X-Effective-At", date);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("X-Effective-At");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }
}
