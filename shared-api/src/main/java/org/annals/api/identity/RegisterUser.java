package org.annals.api.identity;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates a user account; the username is unique regardless of case. The password hash is stored beside the events, never in them. */
public record RegisterUser(
        @TargetAggregateIdentifier UUID userId,
        String username,
        String displayName,
        String email,
        Role role,
        String passwordHash)
        implements UserCommand {}
