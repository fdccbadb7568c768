package org.annals.api.savedview;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keeps a view of a list for a user.
 *
 * @param list as in the list's address, such as {@code quotes}
 */
public record CreateSavedView(
        @TargetAggregateIdentifier UUID savedViewId, UUID ownerId, String list, SavedViewDetails details)
        implements SavedViewCommand {}
