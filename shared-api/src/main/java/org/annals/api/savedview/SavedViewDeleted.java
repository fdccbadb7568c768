package org.annals.api.savedview;

import java.util.UUID;

/** The view is gone; its name is free again. */
public record SavedViewDeleted(UUID savedViewId, UUID ownerId) implements SavedViewEvent {}
