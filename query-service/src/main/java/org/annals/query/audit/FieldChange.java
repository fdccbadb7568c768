package org.annals.query.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field that an event changed.
 *
 * @param field its name in the API; nested ones such as {@code smtp.host}
 * @param before any JSON value, null when there was none
 * @param after any JSON value, null when it was removed
 */
public record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {}
