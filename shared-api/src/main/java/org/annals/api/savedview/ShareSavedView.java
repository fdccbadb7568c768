package org.annals.api.savedview;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets the owner show a view to everybody. */
public record ShareSavedView(@TargetAggregateIdentifier UUID savedViewId, UUID userId) implements SavedViewCommand {}
