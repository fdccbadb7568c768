package org.annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.annals.standalone.datafolder.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {

    @Test
    void without_options_it_is_port_8080_the_folder_data_and_the_demo() {
        assertThat(StartOptions.parse()).isEqualTo(new StartOptions(8080, Path.of("data"), true));
    }

    @Test
    void every_option_can_be_chosen() {
        assertThat(StartOptions.parse("--port", "9000", "--no-demo", "--data", "/srv/annals"))
                .isEqualTo(new StartOptions(9000, Path.of("/srv/annals"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void a_port_that_does_not_exist_is_refused(String port) {
        assertThatThrownBy(() -> StartOptions.parse("--port", port))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(port);
    }

    @Test
    void an_unknown_option_is_named() {
        assertThatThrownBy(() -> StartOptions.parse("--prot", "80"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("--prot");
    }

    @Test
    void an_option_without_its_value_is_named() {
        assertThatThrownBy(() -> StartOptions.parse("--data"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("--data");
    }
}
