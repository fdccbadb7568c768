package org.annals.api.identity;

import java.util.UUID;

/** The user can no longer sign in. */
public record UserDeactivated(UUID userId, String reason) implements UserEvent {}
