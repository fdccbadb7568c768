package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.query.projecting.Generations;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeadLetterTest extends ReadSideTest {
    private static final String PATH = "/api/v1/admin/dead-letters";

    @Autowired
    private Generations generations;

    private final UUID obstacle = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private String table;

    @BeforeEach
    void one_record_cannot_be_written_and_others_can() {
        table = generations.live("directory").schema() + ".company";
        jdbc.sql("ALTER TABLE " + table + " ADD CONSTRAINT stumble CHECK (id <> '" + obstacle + "')")
                .update();
        factsBy(ADMIN).happened(obstacle, company(obstacle, "Stumble"));
        factsBy(ADMIN).happened(other, company(other, "Behind it"));
        var details = new CompanyDetails("Mended", "TH", null, null, null, null);
        factsBy(ADMIN).happened(obstacle, new CompanyRevised(obstacle, details));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(asAdmin().get(PATH).items("entityId"))
                        .containsExactly(obstacle.toString(), obstacle.toString()));
    }

    @AfterEach
    void mend() {
        jdbc.sql("ALTER TABLE " + table + " DROP CONSTRAINT IF EXISTS stumble").update();
        asAdmin().post(PATH + "/retry", "{}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asAdmin().get(PATH).items("id").isEmpty());
    }

    @Test
    void an_event_that_cannot_be_handled_is_set_aside_with_those_behind_it_and_others_flow_on() {
        assertThat(asAdmin().get("/api/v1/companies/" + other + "?minVersion=1").status())
                .isEqualTo(200);
        assertThat(asAdmin().get("/api/v1/companies/" + obstacle).status()).isEqualTo(404);
        Answer letters = asAdmin().get(PATH);
        assertThat(letters.items("eventType")).containsExactly("CompanyRevised", "CompanyCreated");
        assertThat(letters.at("/items/1/cause")).contains("stumble");
        assertThat(letters.at("/items/1/tries")).isEqualTo("1");
        assertThat(letters.at("/items/1/since")).isNotNull();
        assertThat(letters.at("/items/0/cause")).isNull();
        assertThat(letters.at("/items/0/view")).isEqualTo("directory");
        Answer health = anonymous().get("/api/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.at("/components/projections/status")).isEqualTo("DEGRADED");
        assertThat(health.at("/components/projections/detail")).contains("2 events set aside");
    }

    @Test
    void a_second_try_that_fails_too_counts_and_one_after_the_cause_is_mended_succeeds() {
        String id = asAdmin().get(PATH).at("/items/1/id");
        assertThat(asAdmin().post(PATH + "/" + id + "/retry", "{}").status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "2".equals(asAdmin().get(PATH).at("/items/1/tries")));

        jdbc.sql("ALTER TABLE " + table + " DROP CONSTRAINT stumble").update();
        assertThat(asAdmin().post(PATH + "/" + id + "/retry", "{}").status()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(asAdmin().get(PATH).items("id")).isEmpty();
            assertThat(asAdmin().get("/api/v1/companies/" + obstacle).at("/name"))
                    .isEqualTo("Mended");
            assertThat(anonymous().get("/api/health").at("/components/projections/status"))
                    .isEqualTo("UP");
        });
    }

    @Test
    void a_dead_letter_that_is_gone_is_not_found_and_nobody_but_admins_sees_any() {
        assertThat(asAdmin()
                        .post(PATH + "/" + UUID.randomUUID() + "/retry", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(asSales(UUID.randomUUID()).get(PATH).status()).isEqualTo(403);
    }
}
