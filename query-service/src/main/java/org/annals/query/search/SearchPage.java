package org.annals.query.search;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of what was found, best first. */
public record SearchPage(List<SearchHit> items, @Nullable String nextCursor) implements Page {}
