package org.annals.query.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event means to somebody who reads the history.
 *
 * @param entityType the record's kind, such as {@code quote}
 * @param summary one sentence, or null to have it made of the fields that changed
 * @param reason the reason inside the event, if its kind has one
 * @param details the fields of the record that the event sets, by name
 */
record Story(
        String entityType,
        @Nullable String summary,
        @Nullable String reason,
        Map<String, @Nullable Object> details) {

    static Story of(String entityType, @Nullable String summary) {
        return new Story(entityType, summary, null, Map.of());
    }

    Story because(@Nullable String why) {
        return new Story(entityType, summary, why, details);
    }

    Story with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(details);
        more.put(field, value);
        return new Story(entityType, summary, reason, more);
    }

    /** Adds the components of a record; nested ones get names such as {@code smtp.host}. */
    Story with(Record values) {
        return new Story(entityType, summary, reason, Details.merge(details, Details.of(values)));
    }
}
