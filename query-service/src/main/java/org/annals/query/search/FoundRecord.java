package org.annals.query.search;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code read.search_record} as a search finds it. */
record FoundRecord(
        UUID id,
        String type,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String company,
        @Nullable String contact,
        Map<String, String> fields,
        Instant createdAt) {}
