package org.annals.query.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table on its way out, row by row. Nothing in it ever becomes a formula. */
interface Sheet {

    /** @param cells texts, numbers, dates, or null for nothing */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what has been held back. */
    void finish() throws IOException;
}
