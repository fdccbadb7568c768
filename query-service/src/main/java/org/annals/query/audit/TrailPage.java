package org.annals.query.audit;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of what is on record, newest first. */
public record TrailPage(List<TrailEntry> items, @Nullable String nextCursor) implements Page {}
