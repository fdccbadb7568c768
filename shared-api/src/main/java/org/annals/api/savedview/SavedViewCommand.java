package org.annals.api.savedview;

/** What can be asked of a saved view. */
public sealed interface SavedViewCommand
        permits CreateSavedView, ReviseSavedView, ShareSavedView, UnshareSavedView, DeleteSavedView {}
