package org.annals.query.projecting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One set of tables of a view, filled by a processor of its own.
 *
 * @param version of the tables and projections, see {@link Views}
 * @param state LOADING and then FILLING beside the live one, COMPARING for a comparison only, LIVE, or RETIRED and to be dropped
 * @param rebuildId the rebuild it was made for; null for the first one
 */
public record Generation(
        String view,
        int number,
        int version,
        String state,
        @Nullable UUID rebuildId) {

    /** What its processor, tokens and dead letters go by, such as {@code documents@7}. */
    public String name() {
        return view + "@" + number;
    }

    /** The schema of its tables, such as {@code read_documents_7}. */
    public String schema() {
        return "read_" + view + "_" + number;
    }

    boolean isLoaded() {
        return !state.equals("LOADING");
    }

    boolean isLive() {
        return state.equals("LIVE");
    }
}
