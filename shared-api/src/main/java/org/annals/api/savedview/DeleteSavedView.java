package org.annals.api.savedview;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a view up.
 *
 * @param admin whether the user is an administrator, who may do that to any shared view
 */
public record DeleteSavedView(@TargetAggregateIdentifier UUID savedViewId, UUID userId, boolean admin)
        implements SavedViewCommand {}
