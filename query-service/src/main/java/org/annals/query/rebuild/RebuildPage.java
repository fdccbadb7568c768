package org.annals.query.rebuild;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of rebuilds, newest first. */
public record RebuildPage(List<Rebuild> items, @Nullable String nextCursor) implements Page {}
