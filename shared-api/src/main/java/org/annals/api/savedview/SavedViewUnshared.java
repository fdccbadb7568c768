package org.annals.api.savedview;

import java.util.UUID;

/** Nobody but its owner sees the view any more. */
public record SavedViewUnshared(UUID savedViewId, UUID ownerId) implements SavedViewEvent {}
