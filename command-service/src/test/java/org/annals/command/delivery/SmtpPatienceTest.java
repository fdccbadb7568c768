package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.annals.command.delivery.submission.SubmissionTimeouts;
import org.annals.platform.setting.SettingRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SmtpPatienceTest {

    @Test
    void without_the_setting_servers_get_the_time_the_standard_asks_for() {
        assertThat(SmtpPatience.from(new MockEnvironment())).isEqualTo(SubmissionTimeouts.defaults());
    }

    @Test
    void the_setting_gives_each_step_the_same_time() {
        SubmissionTimeouts timeouts = SmtpPatience.from(with("3"));

        assertThat(timeouts.greeting()).isEqualTo(Duration.ofSeconds(3));
        assertThat(timeouts.dot()).isEqualTo(Duration.ofSeconds(3));
        assertThat(timeouts.attempt()).isEqualTo(Duration.ofSeconds(36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", "soon", "99999"})
    void anything_but_whole_seconds_is_refused(String seconds) {
        assertThatThrownBy(() -> SmtpPatience.from(with(seconds)))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("CRM_SMTP_TIMEOUT_SECONDS");
    }

    private static MockEnvironment with(String seconds) {
        return new MockEnvironment().withProperty("CRM_SMTP_TIMEOUT_SECONDS", seconds);
    }
}
