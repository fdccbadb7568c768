package org.annals.query.savedview;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of saved views. */
public record SavedViewPage(List<SavedView> items, @Nullable String nextCursor) implements Page {}
