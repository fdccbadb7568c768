package org.annals.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void everything_is_played_unless_rows_are_picked() {
        Options options = Options.parse(List.of());

        assertThat(options.rows()).accepts("DOT: closed", "CRASH: signed in");
        assertThat(options.killFor()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void picked_rows_come_without_the_kill_loop_unless_it_is_asked_for() {
        assertThat(Options.parse(List.of("--rows", "^DOT")).killFor()).isZero();
        assertThat(Options.parse(List.of("--rows", "^DOT", "--kill-seconds", "9"))
                        .killFor())
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(Options.parse(List.of("--rows", "^DOT")).rows())
                .accepts("DOT: closed")
                .rejects("MAIL: closed");
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> Options.parse(List.of("--rows"))).hasMessage("--rows needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--rows", "("))).hasMessageStartingWith("--rows: ");
        assertThatThrownBy(() -> Options.parse(List.of("--seed", "x")))
                .hasMessage("--seed must be a whole number, not x");
        assertThatThrownBy(() -> Options.parse(List.of("--fast"))).hasMessage("unknown option --fast");
    }
}
