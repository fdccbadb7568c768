package org.annals.command.delivery;

import java.time.Duration;
import org.annals.platform.setting.SettingRefused;
import org.jspecify.annotations.Nullable;

/**
 * When the sender is told that the server is out of reach.
 *
 * @param tellAfter counted from the first attempt that did not reach it
 */
record SenderPatience(Duration tellAfter) {
    static final String SETTING = "CRM_DELIVERY_TELL_AFTER_SECONDS";

    static SenderPatience standard() {
        return new SenderPatience(Duration.ofMinutes(15));
    }

    /** @param seconds null or blank for the standard */
    static SenderPatience of(@Nullable String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return standard();
        }
        String rule = "must be whole seconds, at least 1 and at most 345600 (96 hours)";
        try {
            long value = Long.parseLong(seconds.strip());
            if (value < 1 || value > 345_600) {
                throw new SettingRefused(SETTING, rule);
            }
            return new SenderPatience(Duration.ofSeconds(value));
        } catch (NumberFormatException e) {
            throw new SettingRefused(SETTING, rule, e);
        }
    }
}
