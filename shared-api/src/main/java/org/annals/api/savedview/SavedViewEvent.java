package org.annals.api.savedview;

/** What happened to a saved view. */
public sealed interface SavedViewEvent
        permits SavedViewCreated, SavedViewRevised, SavedViewShared, SavedViewUnshared, SavedViewDeleted {}
