package org.annals.query.identity;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of users. */
public record UserPage(List<User> items, @Nullable String nextCursor) implements Page {}
