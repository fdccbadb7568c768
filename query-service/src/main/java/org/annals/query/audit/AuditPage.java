package org.annals.query.audit;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of audit entries, newest first. */
public record AuditPage(List<AuditEntry> items, @Nullable String nextCursor) implements Page {}
