package org.annals.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.annals.platform.setting.SettingRefused;
import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = MetricsDoor.SETTING + "=" + MetricsDoorTest.TOKEN)
class MetricsDoorTest extends HttpTest {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Test
    void monitoring_reads_the_metrics_with_its_own_token() {
        var answer = http.asNobody().with("Authorization", "Bearer " + TOKEN).get(MetricsDoor.PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("jvm_memory_used_bytes", "jdbc_connections_max", "http_server_requests");
    }

    @Test
    void that_token_opens_nothing_else() {
        assertThat(http.asNobody()
                        .with("Authorization", "Bearer " + TOKEN)
                        .get("/api/v1/samples")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void admins_read_them_and_nobody_else_does() {
        assertThat(asAdmin().get(MetricsDoor.PATH).status()).isEqualTo(200);
        assertThat(http.get(MetricsDoor.PATH).status()).isEqualTo(403);
        assertThat(http.asNobody().get(MetricsDoor.PATH).status()).isEqualTo(401);
        assertThat(http.asNobody()
                        .with("Authorization", "Bearer " + TOKEN + "x")
                        .get(MetricsDoor.PATH)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_that_can_be_guessed_is_refused_at_the_start() {
        var environment = new MockEnvironment().withProperty(MetricsDoor.SETTING, "letmein");

        assertThatThrownBy(() -> new MetricsDoor(environment))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(MetricsDoor.SETTING)
                .hasMessageNotContaining("letmein");
    }
}
