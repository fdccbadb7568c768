package org.annals.api.identity;

import java.util.UUID;

/** A user account exists from now on. */
public record UserRegistered(UUID userId, String username, String displayName, String email, Role role)
        implements UserEvent {}
