package org.annals.platform.setting;

import org.jspecify.annotations.Nullable;

/** The application does not start with this setting. The console names it in one line, without its value. */
public final class SettingRefused extends RuntimeException {

    private final String setting;
    private final String why;

    /**
     * @param setting as an operator writes it, such as {@code CRM_JWT_SECRET}
     * @param why what is wrong and how to put it right; never the value
     */
    public SettingRefused(String setting, String why) {
        this(setting, why, null);
    }

    /** @param cause for the log only; what it says may be shown nowhere else */
    public SettingRefused(String setting, String why, @Nullable Throwable cause) {
        super(setting + " " + why, cause);
        this.setting = setting;
        this.why = why;
    }

    public String setting() {
        return setting;
    }

    public String why() {
        return why;
    }
}
