package org.annals.query.history;

import java.util.List;
import org.annals.platform.history.HistoryCheckpoint;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of checkpoints, newest first. */
public record HistoryCheckpointPage(
        List<HistoryCheckpoint> items, @Nullable String nextCursor) implements Page {}
