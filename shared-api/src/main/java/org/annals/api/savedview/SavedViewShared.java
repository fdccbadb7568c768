package org.annals.api.savedview;

import java.util.UUID;

/** Everybody sees the view from now on. */
public record SavedViewShared(UUID savedViewId, UUID ownerId) implements SavedViewEvent {}
