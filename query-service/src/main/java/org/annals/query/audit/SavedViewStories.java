package org.annals.query.audit;

import org.annals.api.savedview.SavedViewCreated;
import org.annals.api.savedview.SavedViewDeleted;
import org.annals.api.savedview.SavedViewEvent;
import org.annals.api.savedview.SavedViewRevised;
import org.annals.api.savedview.SavedViewShared;
import org.annals.api.savedview.SavedViewUnshared;

/** Saved views of lists. */
final class SavedViewStories {
    private static final String VIEW = "savedview";

    private SavedViewStories() {}

    static Story of(SavedViewEvent event) {
        return switch (event) {
            case SavedViewCreated e ->
                Story.of(VIEW, "Saved the view " + e.details().name() + " of " + e.list())
                        .with(e.details());
            case SavedViewRevised e -> Story.of(VIEW, null).with(e.details());
            case SavedViewShared _ -> Story.of(VIEW, "Shared it with everybody").with("shared", true);
            case SavedViewUnshared _ -> Story.of(VIEW, "Made it private again").with("shared", false);
            case SavedViewDeleted _ -> Story.of(VIEW, "Deleted it");
        };
    }
}
