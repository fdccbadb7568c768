package org.annals.query.company;

import java.time.Instant;
import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/** An organisation we deal with. */
public record Company(
        UUID id,
        String name,
        String country,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String taxId,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
