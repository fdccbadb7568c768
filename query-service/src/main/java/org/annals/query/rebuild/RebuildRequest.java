package org.annals.query.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param view which view to fill again
 * @param compare whether the new tables are only compared with the live ones and dropped; no unless given
 */
record RebuildRequest(
        @Schema(
                allowableValues = {
                    "all",
                    "directory",
                    "documents",
                    "audit",
                    "figures",
                    "search",
                    "savedviews",
                    "versions"
                },
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String view,

        @Nullable Boolean compare) {

    boolean isComparison() {
        return Boolean.TRUE.equals(compare);
    }
}
