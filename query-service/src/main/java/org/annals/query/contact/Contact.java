package org.annals.query.contact;

import java.time.Instant;
import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/** A person, at a company or on their own. */
public record Contact(
        UUID id,
        @Nullable UUID companyId,
        @Nullable String companyName,
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        @Nullable String language,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
