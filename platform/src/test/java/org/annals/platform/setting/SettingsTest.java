package org.annals.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;

class SettingsTest extends HttpTest {

    @Test
    void an_admin_sees_which_settings_are_set_and_never_a_value() {
        var answer = asAdmin().get("/api/v1/admin/settings");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items/0/name").asString()).isEqualTo("CRM_JWT_SECRET");
        assertThat(answer.json().at("/items/0/set").asBoolean()).isTrue();
        assertThat(answer.json().at("/items/1/name").asString()).isEqualTo("CRM_METRICS_TOKEN");
        assertThat(answer.json().at("/items/2/name").asString()).isEqualTo("CRM_SAMPLE");
        assertThat(answer.json().at("/items/2/set").asBoolean()).isFalse();
        assertThat(answer.json().at("/items/2/description").asString()).isEqualTo("A setting nobody has set.");
        assertThat(answer.text()).doesNotContain(SECRET);
    }

    @Test
    void others_do_not() {
        assertThat(http.get("/api/v1/admin/settings").problem()).isEqualTo("forbidden");
        assertThat(http.asNobody().get("/api/v1/admin/settings").problem()).isEqualTo("unauthenticated");
    }
}
