package org.annals.query.deadletter;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of dead letters, newest first. */
public record DeadLetterPage(
        List<DeadLetter> items, @Nullable String nextCursor) implements Page {}
