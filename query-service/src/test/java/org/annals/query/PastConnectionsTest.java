package org.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Past;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PastConnectionsTest extends ReadSideTest {
    private static final AsOf MARCH = new AsOf(Instant.parse("2026-03-01T09:00:00Z"), null);
    private static final AsOf KNOWN_IN_MARCH = new AsOf(null, MARCH.asOf());
    private static final String COMPANIES = "SELECT count(*) AS companies FROM company";
    /** PostgreSQL knows a statement by name from its fifth time on. */
    private static final int TIMES = 10;

    @Autowired
    private Past past;

    @Autowired
    private EntityManager repositories;

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
    void each_look_back_is_at_its_own_instant_whatever_its_connection_was_at_before() {
        String instant = "SELECT current_setting('annals.as_of') || ' ' || current_setting('annals.known_at')";
        for (AsOf when : List.of(MARCH, KNOWN_IN_MARCH, MARCH, MARCH, KNOWN_IN_MARCH)) {
            String expected = when.instant() + " " + when.knowledge();
            assertThat(past.read(when, () -> ask(instant))).isEqualTo(expected);
            assertThat(past.readRows(when, () -> askRepositories(instant))).isEqualTo(expected);
        }
    }

    @Test
    void no_instant_comes_to_the_present() {
        past.read(MARCH, () -> ask(COMPANIES));

        assertThat(ask("SELECT coalesce(current_setting('annals.as_of', true), '')"))
                .isEmpty();
    }

    @Test
    void what_is_read_together_is_of_one_state_in_the_present_too() {
        assertThat(past.readTogether(AsOf.NOW, () -> ask("SHOW transaction_isolation")))
                .isEqualTo("repeatable read");
        assertThat(past.readTogether(AsOf.NOW, () -> ask("SHOW search_path"))).isEqualTo("read,public");
        assertThat(ask("SHOW transaction_isolation")).isEqualTo("read committed");
    }

    private String askRepositories(String statement) {
        return (String) repositories.createNativeQuery(statement).getSingleResult();
    }

    private String ask(String statement) {
        return jdbc.sql(statement).query(String.class).single();
    }
}
