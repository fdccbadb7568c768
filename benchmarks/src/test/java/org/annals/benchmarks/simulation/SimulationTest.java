package org.annals.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 7})
    void nothing_is_lost_doubled_stuck_or_broken(long seed) throws Exception {
        Tally tally = live(2_000, seed, Flaw.NONE);

        assertThat(tally.violations).extracting(Tally.Violation::what).isEmpty();
        assertThat(tally.isClean()).isTrue();
    }

    @Test
    void the_world_is_hard_enough() throws Exception {
        Tally tally = live(2_000, 1, Flaw.NONE);

        assertThat(tally.crashes).isPositive();
        assertThat(tally.stalls).isPositive();
        assertThat(tally.refusedCommits).isPositive();
        assertThat(tally.ambiguousCommits).isPositive();
        assertThat(tally.sagaRepeats).isPositive();
        assertThat(tally.unknown).isPositive();
        assertThat(tally.sendAgains).isPositive();
        assertThat(tally.marks).isPositive();
        assertThat(tally.ends).containsKeys("SENT", "BOUNCED", "FAILED", "CANCELLED");
    }

    @Test
    void a_sender_that_tries_again_after_any_exception_loses_and_doubles_in_the_same_world() throws Exception {
        Tally tally = live(2_000, 1, Flaw.NONE);

        assertThat(tally.controlLost).isPositive();
        assertThat(tally.controlDuplicates).isPositive();
    }

    @Test
    void the_same_seed_gives_the_same_events() throws Exception {
        assertThat(live(2_000, 5, Flaw.NONE).digest).isEqualTo(live(2_000, 5, Flaw.NONE).digest);
    }

    @Test
    void another_seed_gives_others() throws Exception {
        assertThat(live(1_000, 5, Flaw.NONE).digest).isNotEqualTo(live(1_000, 6, Flaw.NONE).digest);
    }

    @Test
    void a_worker_that_does_not_arm_is_found_out_by_its_duplicates() throws Exception {
        assertThat(live(20_000, 1, Flaw.SKIPS_ARMING).duplicates).isPositive();
    }

    @Test
    void so_is_one_that_tries_again_what_it_knows_nothing_about() throws Exception {
        Tally tally = live(2_000, 1, Flaw.TRIES_THE_UNKNOWN_AGAIN);

        assertThat(tally.duplicates).isPositive();
        assertThat(tally.violations).anySatisfy(violation -> {
            assertThat(violation.what()).startsWith("duplicate");
            assertThat(violation.trace()).anyMatch(line -> line.contains("AttemptArmed"));
        });
    }

    @Test
    void one_that_takes_silence_for_success_is_found_out_by_what_it_loses() throws Exception {
        assertThat(live(2_000, 1, Flaw.BELIEVES_SILENCE).lost).isPositive();
    }

    @Test
    void a_forgotten_deadline_leaves_deliveries_stuck() throws Exception {
        assertThat(live(2_000, 1, Flaw.FORGETS_DEADLINES).stuck).isPositive();
    }

    private static Tally live(int deliveries, long seed, Flaw flaw) throws Exception {
        return new Simulation(new SimulationOptions(deliveries, seed, -1), flaw).run(false);
    }
}
