package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.annals.api.RecipientRule;
import org.annals.api.delivery.Evidence;
import org.annals.api.mailbox.HoldCause;
import org.annals.platform.setting.SettingRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DeliverySettingsTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void intervals_are_read_in_seconds_minutes_hours_and_days() {
        environment.setProperty("CRM_MAILBOX_HOLD_RATE", "90s, 5m,2h,1d");

        assertThat(DeliverySettings.from(environment).holds().rate())
                .isEqualTo(List.of(
                        Duration.ofSeconds(90), Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofDays(1)));
    }

    @Test
    void one_setting_changes_one_schedule_and_leaves_the_others() {
        environment.setProperty("CRM_DELIVERY_RETRY_SECONDS", "2,4");
        environment.setProperty("CRM_MAILBOX_HOLD_CONNECT", "7m");

        HoldSteps holds = DeliverySettings.from(environment).holds();

        assertThat(holds.step(HoldCause.CONNECT, 3)).isEqualTo(Duration.ofMinutes(7));
        assertThat(holds.step(HoldCause.RATE, 0)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void evidence_is_looked_for_when_the_setting_says() {
        environment.setProperty("CRM_EVIDENCE_LOOKS", "10m,20m");
        Instant since = Instant.parse("2026-11-21T08:00:00Z");

        EvidencePolicy evidence = DeliverySettings.from(environment).evidence();

        assertThat(evidence.nextLook(Evidence.NOT_FOUND, since, since)).isEqualTo(since.plus(Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 minutes", "0m", "-1m", "1m,,2m", "31d", "1m;2m", "99999999999s"})
    void what_is_no_interval_is_refused_with_the_name_of_the_setting(String text) {
        environment.setProperty("CRM_DELIVERY_RETRY_CONNECT", text);

        assertThatThrownBy(() -> DeliverySettings.from(environment))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("CRM_DELIVERY_RETRY_CONNECT");
    }

    @Test
    void quotes_go_to_whoever_can_get_them_and_binding_documents_to_everybody_or_nobody_unless_set() {
        environment.setProperty("CRM_RECIPIENTS_INVOICE", "partial");
        RecipientRuleSettings rules = new RecipientRuleSettings(environment);

        assertThat(rules.of("quote")).isEqualTo(RecipientRule.PARTIAL);
        assertThat(rules.of("contract")).isEqualTo(RecipientRule.ALL_OR_NOTHING);
        assertThat(rules.of("invoice")).isEqualTo(RecipientRule.PARTIAL);
    }

    @Test
    void an_unknown_rule_is_refused_at_start() {
        environment.setProperty("CRM_RECIPIENTS_QUOTE", "most");

        assertThatThrownBy(() -> new RecipientRuleSettings(environment))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("CRM_RECIPIENTS_QUOTE");
    }
}
