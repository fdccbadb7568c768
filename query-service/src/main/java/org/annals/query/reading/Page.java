package org.annals.query.reading;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of a list; where the next one starts goes out as a {@code Link} (RFC 8288) too. */
public interface Page {

    /** Opaque; null on the last page. */
    @Nullable String nextCursor();
}
