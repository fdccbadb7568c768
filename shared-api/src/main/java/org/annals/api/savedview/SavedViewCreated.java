package org.annals.api.savedview;

import java.util.UUID;

/** A view exists from now on; nobody but its owner sees it. */
public record SavedViewCreated(UUID savedViewId, UUID ownerId, String list, SavedViewDetails details)
        implements SavedViewEvent {}
