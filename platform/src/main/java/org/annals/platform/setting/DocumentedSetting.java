package org.annals.platform.setting;

/**
 * Declared as a bean by whoever reads a setting, so that an admin sees all of them in one list.
 *
 * @param name as an operator writes it, such as {@code CRM_JWT_SECRET}
 * @param description what it does, and what happens without it
 */
public record DocumentedSetting(String name, String description) {}
