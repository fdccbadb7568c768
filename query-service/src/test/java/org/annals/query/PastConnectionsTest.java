package org.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Past;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PastConnectionsTest extends ReadSideTest {
    private static final AsOf MARCH = new AsOf(Instant.parse("2026-03-01T09:00:00Z"), null);
    private static final String COMPANIES = "SELECT count(*) AS companies FROM company";
    /** PostgreSQL knows a statement by name from its fifth time on. */
    private static final int TIMES = 10;

    @Autowired
    private Past past;

    @Test
    void statements_stay_prepared_though_past_and_present_are_looked_at_in_turn() {
        IntStream.range(0, TIMES).forEach(time -> {
            past.read(MARCH, () -> ask(COMPANIES));
            ask(COMPANIES);
        });

        String timesRun = "SELECT coalesce(max(generic_plans + custom_plans), 0) FROM pg_prepared_statements"
                + " WHERE statement = '" + COMPANIES + "'";
        assertThat(Long.parseLong(past.read(MARCH, () -> ask(timesRun)))).isGreaterThan(1);
        assertThat(Long.parseLong(ask(timesRun))).isGreaterThan(1);
    }

    @Test
    void the_past_is_read_at_one_moment_and_planned_for_each_instant() {
        assertThat(past.read(MARCH, () -> ask("SHOW search_path"))).isEqualTo("as_of,public");
        assertThat(past.read(MARCH, () -> ask("SHOW transaction_isolation"))).isEqualTo("repeatable read");
        assertThat(past.read(MARCH, () -> ask("SHOW transaction_read_only"))).isEqualTo("on");
        assertThat(past.read(MARCH, () -> ask("SHOW plan_cache_mode"))).isEqualTo("force_custom_plan");
        assertThat(past.read(MARCH, () -> ask("SHOW jit"))).isEqualTo("off");
        assertThat(ask("SHOW search_path")).isEqualTo("read,public");
    }

    @Test
    void no_instant_outlives_its_transaction() {
        past.read(MARCH, () -> ask(COMPANIES));

        assertThat(ask("SELECT coalesce(current_setting('annals.as_of', true), '')"))
                .isEmpty();
    }

    private String ask(String statement) {
        return jdbc.sql(statement).query(String.class).single();
    }
}
