package org.annals.api.template;

import java.util.Locale;
import java.util.Optional;

/** A language that mails are written in. */
public enum TemplateLanguage {
    EN,
    TH;

    /** The ISO 639-1 code, as in the HTTP API: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this ISO 639-1 code, if mails are written in it. */
    public static Optional<TemplateLanguage> ofWireName(String code) {
        for (TemplateLanguage language : values()) {
            if (language.wireName().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language to write in to somebody who reads this one: English where it is none of ours, or null. */
    public static TemplateLanguage closestTo(String code) {
        return ofWireName(code == null ? "" : code).orElse(EN);
    }
}
