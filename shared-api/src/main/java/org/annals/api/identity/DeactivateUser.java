package org.annals.api.identity;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends sign-in for a user; what they did stays theirs. */
public record DeactivateUser(@TargetAggregateIdentifier UUID userId, String reason) implements UserCommand {}
