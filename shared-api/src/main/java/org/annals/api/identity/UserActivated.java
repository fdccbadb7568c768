package org.annals.api.identity;

import java.util.UUID;

/** The user can sign in again. */
public record UserActivated(UUID userId, String reason) implements UserEvent {}
