package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest extends ReadSideTest {

    @Test
    void a_read_waits_for_a_record_that_is_written_only_now() {
        UUID id = UUID.randomUUID();
        var read = CompletableFuture.supplyAsync(() -> asAdmin().get("/api/v1/companies/" + id + "?minVersion=1"));
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
                .execute(() -> factsBy(ADMIN).happened(id, company(id, "Late")));

        assertThat(read).succeedsWithin(Duration.ofSeconds(15)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/name")).isEqualTo("Late");
        });
    }

    @Test
    void a_version_that_does_not_come_is_not_caught_up() {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, "One version"));

        long start = System.nanoTime();
        Answer answer = asAdmin().get("/api/v1/companies/" + id + "?minVersion=2");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/code")).isEqualTo("not-caught-up");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void an_unknown_record_is_not_found_at_once() {
        Answer answer = asAdmin().get("/api/v1/companies/" + UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "99999999999999999999"})
    void a_version_that_cannot_be_is_refused(String version) {
        Answer answer = asAdmin().get("/api/v1/companies/" + UUID.randomUUID() + "?minVersion=" + version);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        assertThat(answer.status() == 404).isEqualTo(version.isEmpty());
    }
}
