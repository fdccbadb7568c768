package org.annals.query.search;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as a search finds it.
 *
 * @param createdAt of those as of an instant, since when it has been true that it is there
 */
record FoundRecord(
        UUID id,
        String type,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String company,
        @Nullable String contact,
        Map<String, String> fields,
        Instant createdAt) {}
