package org.annals.api.identity;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets a deactivated user sign in again. */
public record ActivateUser(@TargetAggregateIdentifier UUID userId, String reason) implements UserCommand {}
