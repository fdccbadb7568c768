package org.annals.query.reading;

import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The user who reads.
 *
 * @param admin whether everything may be seen
 */
public record Viewer(UUID id, boolean admin) {

    /** The authority of admins, for {@code @PreAuthorize}. */
    public static final String IS_ADMIN = "hasRole('admin')";

    /** The user whose token came with the request of this thread. */
    public static Viewer current() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null) {
            throw new IllegalStateException("nobody has signed in on this thread");
        }
        boolean admin = user.getAuthorities().stream().anyMatch(role -> "ROLE_admin".equals(role.getAuthority()));
        return new Viewer(UUID.fromString(user.getName()), admin);
    }

    /** Whether this user may see what belongs to somebody. */
    public boolean maySee(UUID owner) {
        return admin || id.equals(owner);
    }
}
