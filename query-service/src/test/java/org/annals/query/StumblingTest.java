package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;

class StumblingTest extends ReadSideTest {

    @Test
    void an_event_that_cannot_be_handled_is_tried_again_and_never_skipped() {
        UUID obstacle = UUID.randomUUID();
        UUID behindIt = UUID.randomUUID();
        jdbc.sql("ALTER TABLE read.company ADD CONSTRAINT stumble CHECK (name <> 'Stumble')")
                .update();
        try {
            factsBy(ADMIN).happened(obstacle, company(obstacle, "Stumble"));
            factsBy(ADMIN).happened(behindIt, company(behindIt, "Behind it"));

            Answer health = await().atMost(Duration.ofSeconds(30))
                    .until(() -> anonymous().get("/api/health"), answer -> answer.status() == 503);
            assertThat(health.at("/components/projections/status")).isEqualTo("DOWN");
            assertThat(health.at("/components/projections/detail")).contains("directory stopped", "audit");
            assertThat(asAdmin().get("/api/v1/companies/" + behindIt).status()).isEqualTo(404);
        } finally {
            jdbc.sql("ALTER TABLE read.company DROP CONSTRAINT stumble").update();
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(asAdmin().get("/api/v1/companies/" + obstacle).status()).isEqualTo(200);
            assertThat(asAdmin().get("/api/v1/companies/" + behindIt).status()).isEqualTo(200);
            assertThat(anonymous().get("/api/health").status()).isEqualTo(200);
        });
    }
}
