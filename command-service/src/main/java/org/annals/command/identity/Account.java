package org.annals.command.identity;

import java.time.Instant;
import java.util.UUID;
import org.annals.api.identity.Role;
import org.jspecify.annotations.Nullable;

/** A row of the sign-in table. The hash is never printed. */
record Account(
        UUID userId,
        String username,
        String displayName,
        Role role,
        String passwordHash,
        boolean active,
        int failedSignIns,
        @Nullable Instant lastFailureAt) {

    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
