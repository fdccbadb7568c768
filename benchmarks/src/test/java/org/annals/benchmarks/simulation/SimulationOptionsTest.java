package org.annals.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationOptionsTest {

    @Test
    void number_and_seed_are_chosen() {
        assertThat(SimulationOptions.parse(List.of("--deliveries", "1000000", "--seed", "7")))
                .isEqualTo(new SimulationOptions(1_000_000, 7, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "--fast, 1, unknown option --fast",
        "--deliveries, many, --deliveries needs a whole number",
        "--deliveries, 0, --deliveries must be from 1",
        "--only, 100000, --only must be below"
    })
    void a_mistake_is_named(String option, String value, String words) {
        assertThatThrownBy(() -> SimulationOptions.parse(List.of(option, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
