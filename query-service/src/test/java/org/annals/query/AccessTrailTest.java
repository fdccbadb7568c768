package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;

class AccessTrailTest extends ReadSideTest {
    private final UUID ann = UUID.randomUUID();

    @Test
    void a_refused_command_is_kept_with_its_rule_and_field_and_without_its_body() {
        asAdmin().post("/api/v1/admin/rebuilds", "{\"view\":\"s3cret\"}");

        Answer kept = trail("kind=COMMAND_REFUSED&actorId=" + ADMIN, 1);
        assertThat(kept.at("/items/0/address")).isEqualTo("/api/v1/admin/rebuilds");
        assertThat(kept.at("/items/0/rule")).isEqualTo("validation-failed");
        assertThat(kept.at("/items/0/fields/0")).isEqualTo("/view");
        assertThat(kept.toString()).doesNotContain("s3cret");
    }

    @Test
    void who_looked_at_a_delivery_is_kept_once_a_minute_however_the_address_is_written() {
        UUID id = UUID.randomUUID();
        factsBy(ann).happened(id, delivery(id, UUID.randomUUID(), ann, "c@example.com"));
        asSales(ann).get("/api/v1/deliveries/" + id + "?minVersion=1");
        asSales(ann).get("/api/v1/%64eliveries/" + id + "/");

        Answer kept = trail("entityId=" + id, 1);
        assertThat(kept.items("kind")).containsExactly("DELIVERY_VIEWED");
        assertThat(kept.items("actorId")).containsExactly(ann.toString());
    }

    @Test
    void what_was_forbidden_is_kept_and_filtered_by_time() {
        Instant before = Instant.now();
        asSales(ann).get("/api/v1/users");

        assertThat(trail("actorId=" + ann + "&from=" + before, 1).items("kind")).containsExactly("ACCESS_REFUSED");
        assertThat(trail("actorId=" + ann + "&to=" + before, 0).items("kind")).isEmpty();
    }

    @Test
    void reading_the_trail_is_kept_too() {
        UUID auditor = UUID.randomUUID();
        as(auditor, "admin").get("/api/v1/audit");

        assertThat(trail("actorId=" + auditor, 1).items("kind")).containsExactly("AUDIT_TRAIL_READ");
    }

    @Test
    void the_trail_is_for_admins() {
        assertThat(asSales(ann).get("/api/v1/audit/access").status()).isEqualTo(403);
        assertThat(asSales(ann).get("/api/v1/audit/trail").status()).isEqualTo(403);
        assertThat(asSales(ann).get("/api/v1/audit/trail/export").status()).isEqualTo(403);
    }

    @Test
    void what_happened_and_who_looked_stand_in_one_list_newest_first_and_can_be_filtered() {
        UUID id = UUID.randomUUID();
        factsBy(ann).happened(id, delivery(id, UUID.randomUUID(), ann, "c@example.com"));
        asSales(ann).get("/api/v1/deliveries/" + id + "?minVersion=1");
        String trail = "/api/v1/audit/trail?entityId=" + id;

        Answer both = await().until(
                        () -> asAdmin().get(trail),
                        answer -> answer.json().get("items").size() == 2);

        assertThat(both.items("kind")).containsExactly("DELIVERY_VIEWED", "CHANGE");
        assertThat(both.items("entityType")).containsOnly("delivery");
        assertThat(both.items("entityName")).containsOnly("Q-2026-0001");
        assertThat(both.at("/items/0/access/address")).isEqualTo("/api/v1/deliveries/{id}");
        assertThat(both.at("/items/1/change/action")).isEqualTo("DeliveryRequested");
        assertThat(asAdmin().get(trail + "&kind=CHANGE").items("kind")).containsExactly("CHANGE");
        assertThat(asAdmin().get(trail + "&kind=DATA_EXPORTED,DELIVERY_VIEWED").items("kind"))
                .containsExactly("DELIVERY_VIEWED");
        assertThat(asAdmin().get(trail + "&entityType=quote").items("kind")).isEmpty();
        assertThat(asAdmin()
                        .get(trail + "&type=DeliveryRequested&actorId=" + ann)
                        .items("kind"))
                .containsExactly("CHANGE");
        Answer first = asAdmin().get(trail + "&limit=1");
        Answer second = asAdmin().get(trail + "&limit=1&cursor=" + first.at("/nextCursor"));
        assertThat(first.items("kind")).containsExactly("DELIVERY_VIEWED");
        assertThat(second.items("kind")).containsExactly("CHANGE");
        assertThat(second.at("/nextCursor")).isNull();
    }

    @Test
    void the_trail_is_exported_as_a_table_and_the_export_is_on_record() {
        UUID auditor = UUID.randomUUID();
        factsBy(ann).happened(auditor, company(auditor, "Exported Co"));
        await().until(() -> !asAdmin()
                .get("/api/v1/audit/trail?entityId=" + auditor)
                .items("kind")
                .isEmpty());

        Answer table = as(auditor, "admin").get("/api/v1/audit/trail/export?entityId=" + auditor);

        assertThat(table.header("Content-Disposition")).contains("audit-trail-");
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .startsWith("\uFEFFat,kind,actor,actor_id,entity_type,entity_id,event_type,summary");
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8)).contains("CompanyCreated");
        assertThat(trail("kind=DATA_EXPORTED&actorId=" + auditor, 1).items("address"))
                .containsExactly("/api/v1/audit/trail/export");
    }

    @Test
    void exports_users_settings_and_histories_leave_their_traces() {
        UUID auditor = UUID.randomUUID();
        UUID company = UUID.randomUUID();
        as(auditor, "admin").get("/api/v1/deliveries/export?documentNumber=none");
        as(auditor, "admin").get("/api/v1/users");
        as(auditor, "admin").get("/api/v1/admin/settings");
        factsBy(ADMIN).happened(company, company(company, "Acme"));
        asAdmin().get("/api/v1/companies/" + company + "?minVersion=1");
        await().until(() -> as(auditor, "admin")
                        .get("/api/v1/companies/" + company + "/history")
                        .status()
                == 200);

        assertThat(trail("actorId=" + auditor, 4).items("kind"))
                .containsExactlyInAnyOrder("DATA_EXPORTED", "USERS_READ", "SETTINGS_READ", "HISTORY_READ");
    }

    @Test
    void an_accepted_command_that_leaves_no_event_is_kept() {
        UUID operator = UUID.randomUUID();
        as(operator, "admin").post("/api/v1/admin/dead-letters/retry", "{}");

        assertThat(trail("actorId=" + operator, 1).items("kind")).containsExactly("COMMAND_ACCEPTED");
    }

    private Answer trail(String query, int entries) {
        return await().until(
                        () -> asAdmin().get("/api/v1/audit/access?" + query),
                        answer -> answer.json().get("items").size() == entries);
    }
}
