package org.annals.query.identity;

import java.time.Instant;
import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/** Somebody who can, or could once, sign in. */
public record User(
        UUID id,
        String username,
        String displayName,
        @Nullable String email,
        String role,
        String status,
        Instant createdAt,
        long version)
        implements Versioned {}
