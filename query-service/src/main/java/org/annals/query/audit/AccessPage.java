package org.annals.query.audit;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of access entries, newest first. */
public record AccessPage(List<AccessEntry> items, @Nullable String nextCursor) implements Page {}
