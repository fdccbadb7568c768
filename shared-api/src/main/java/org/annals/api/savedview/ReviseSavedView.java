package org.annals.api.savedview;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets the owner give a view another name or let it show something else. */
public record ReviseSavedView(
        @TargetAggregateIdentifier UUID savedViewId, long expectedVersion, UUID userId, SavedViewDetails details)
        implements SavedViewCommand {}
