package org.annals.query.template;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What mails of one kind say in one language.
 *
 * @param kind such as {@code quote_send}
 * @param language ISO 639-1 code
 * @param body an HTML fragment
 * @param isDefault whether these are the words the product comes with
 * @param variables what it may name
 * @param updatedAt null for a template that was never changed
 * @param version 0 for a template that was never changed
 */
public record EmailTemplate(
        UUID id,
        String kind,
        String language,
        String subject,
        String body,
        boolean isDefault,
        List<Variable> variables,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        long version)
        implements Versioned {

    /**
     * A value that a template may name.
     *
     * @param name as between the braces, such as {@code quote.number}
     * @param sample an example, as in previews
     */
    public record Variable(String name, String sample) {}
}
