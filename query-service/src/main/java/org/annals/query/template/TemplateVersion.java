package org.annals.query.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a template said once.
 *
 * @param version 0 for the words the product comes with, before any change
 * @param isDefault whether these were the words the product came with
 * @param savedAt null for version 0
 * @param savedBy name of the user; null for version 0
 * @param reason in the user's own words
 */
public record TemplateVersion(
        long version,
        String subject,
        String body,
        boolean isDefault,
        @Nullable Instant savedAt,
        @Nullable String savedBy,
        @Nullable String reason) {}
