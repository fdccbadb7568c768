package org.annals.query.search;

import java.util.Locale;

/** How well a record matches; better ones come first, and in each the newest. */
enum Tier {
    EXACT,
    TITLE,
    TEXT,
    PART,
    SIMILAR;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
