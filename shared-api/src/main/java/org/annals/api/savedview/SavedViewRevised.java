package org.annals.api.savedview;

import java.util.UUID;

/** The view now is called this and shows that. */
public record SavedViewRevised(UUID savedViewId, UUID ownerId, SavedViewDetails details) implements SavedViewEvent {}
