package org.annals.command.decision;

import java.util.UUID;
import org.annals.platform.problem.Forbidden;
import org.annals.platform.request.RequestContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in user of the current request. */
public record Actor(UUID id, boolean admin) {

    public static Actor current() {
        boolean admin = SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .anyMatch(authority -> "ROLE_admin".equals(authority.getAuthority()));
        return new Actor(UUID.fromString(RequestContext.current().actorId()), admin);
    }

    /** @throws Forbidden unless the record is this user's own, or they are an administrator */
    public void mustOwn(UUID ownerId, String what) {
        if (!admin && !id.equals(ownerId)) {
            throw new Forbidden("Only its owner or an administrator may change this " + what + ".");
        }
    }
}
