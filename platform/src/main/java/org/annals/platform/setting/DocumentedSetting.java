package org.annals.platform.setting;

import java.util.List;

/**
 * A setting that the application reads, declared in a {@link Group} bean by whoever reads it, so that an admin sees all
 * of them in one list.
 *
 * @param name as an operator writes it, such as {@code CRM_JWT_SECRET}
 * @param description what it does, and what happens without it
 */
public record DocumentedSetting(String name, String description) {

    /** The settings of one package. */
    public record Group(List<DocumentedSetting> settings) {

        public static Group of(DocumentedSetting... settings) {
            return new Group(List.of(settings));
        }
    }
}
