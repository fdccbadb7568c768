package org.annals.query.issuer;

import java.time.Instant;
import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/** Our own legal entity that issues documents. */
public record Issuer(
        UUID id,
        String name,
        @Nullable String address,
        String country,
        @Nullable String taxId,
        String defaultCurrency,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String quotePrefix,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
