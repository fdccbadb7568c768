package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.annals.platform.history.HistoryKeyset;
import org.annals.platform.history.HistorySealer;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;

class HistoryCheckpointTest extends ReadSideTest {
    private static final String PATH = "/api/v1/admin/history-checkpoints";

    @Autowired
    private JdbcTransactionManager transactions;

    @Test
    void an_admin_lists_the_signed_heads_newest_first_and_keeps_one() {
        var sealer = new HistorySealer(
                transactions.getDataSource(),
                transactions,
                HistoryKeyset.parse(HistoryKeyset.generate()),
                Clock.systemUTC());
        for (int i = 0; i < 2; i++) {
            UUID id = UUID.randomUUID();
            factsBy(ADMIN).happened(id, company(id, "Acme"));
            sealer.seal();
        }

        Answer newest = asAdmin().get(PATH + "?limit=1");
        Answer older = asAdmin().get(PATH + "?limit=1&cursor=" + newest.at("/nextCursor"));
        String block = newest.at("/items/0/block");
        Answer kept = asAdmin().get(PATH + "/" + block);

        assertThat(older.at("/items/0/block")).isEqualTo(Long.toString(Long.parseLong(block) - 1));
        assertThat(kept.at("/store")).isEqualTo("test");
        assertThat(kept.at("/signature")).isEqualTo(newest.at("/items/0/signature"));
        assertThat(kept.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"history-checkpoint-" + block + ".json\"");
        assertThat(asAdmin().get("/api/health").at("/components/history/detail"))
                .isEqualTo("all events sealed");
        assertThat(asAdmin().get(PATH + "/999999").status()).isEqualTo(404);
        assertThat(asSales(UUID.randomUUID()).get(PATH).status()).isEqualTo(403);
    }
}
