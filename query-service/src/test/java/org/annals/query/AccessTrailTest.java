package org.annals.query;

import static org.annals.query.testing.Samples.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    }

    private Answer trail(String query, int entries) {
        return await().until(
                        () -> asAdmin().get("/api/v1/audit/access?" + query),
                        answer -> answer.json().get("items").size() == entries);
    }
}
