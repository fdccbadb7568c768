package org.annals.query.identity;

import java.util.UUID;
import org.annals.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

/** The user who asks. */
public record Me(
        UUID id,
        String username,
        String displayName,
        @Nullable String email,
        String role,
        long version) implements Versioned {

    static Me of(User user) {
        return new Me(user.id(), user.username(), user.displayName(), user.email(), user.role(), user.version());
    }
}
