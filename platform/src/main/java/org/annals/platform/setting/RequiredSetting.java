package org.annals.platform.setting;

import org.springframework.core.env.Environment;

/** A setting without which the application does not start. */
public final class RequiredSetting {

    private RequiredSetting() {}

    /**
     * The value without surrounding blanks.
     *
     * @param how what to set it to, for the message when it is missing: "to a ..."
     * @throws SettingRefused when it is missing or blank
     */
    public static String of(Environment environment, String setting, String how) {
        var value = environment.getProperty(setting);
        if (value == null || value.isBlank()) {
            throw new SettingRefused(setting, "is not set. Set it " + how + ".");
        }
        return value.strip();
    }
}
