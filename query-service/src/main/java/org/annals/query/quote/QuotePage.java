package org.annals.query.quote;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of quotes. */
public record QuotePage(List<QuoteSummary> items, @Nullable String nextCursor) implements Page {}
