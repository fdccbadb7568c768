package org.annals.platform.setting;

/**
 * A setting as an admin sees it: never its value.
 *
 * @param set whether it has any value
 */
record SettingInfo(String name, boolean set, String description) {}
