package org.annals.platform.problem;

/** The application will not start: a setting is missing, weak or points at the wrong thing. Never carries its value. */
public final class SettingRefused extends RuntimeException {

    /**
     * @param setting the environment variable's name
     * @param why what is wrong with it and what to do, for the operator
     */
    public SettingRefused(String setting, String why) {
        this(setting, why, null);
    }

    public SettingRefused(String setting, String why, Throwable cause) {
        super(setting + ": " + why, cause);
    }
}
