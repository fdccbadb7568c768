package org.annals.query.audit;

import org.annals.api.identity.UserActivated;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.identity.UserEvent;
import org.annals.api.identity.UserRegistered;

/** User accounts. */
final class UserStories {
    private UserStories() {}

    static Story of(UserEvent event) {
        return switch (event) {
            case UserRegistered e ->
                Story.of(
                                "user",
                                "Registered " + e.username() + " as " + e.role().wireName())
                        .with("username", e.username())
                        .with("displayName", e.displayName())
                        .with("email", e.email())
                        .with("role", e.role().wireName())
                        .with("status", "Active");
            case UserDeactivated e ->
                Story.of("user", "Deactivated").because(e.reason()).with("status", "Deactivated");
            case UserActivated e ->
                Story.of("user", "Activated").because(e.reason()).with("status", "Active");
        };
    }
}
