package org.annals.api.savedview;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a view its owner's own again.
 *
 * @param admin whether the user is an administrator, who may do that to any shared view
 */
public record UnshareSavedView(@TargetAggregateIdentifier UUID savedViewId, UUID userId, boolean admin)
        implements SavedViewCommand {}
