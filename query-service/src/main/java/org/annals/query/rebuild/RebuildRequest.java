package org.annals.query.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param view which view to empty and fill again */
record RebuildRequest(
        @Schema(
                allowableValues = {"all", "directory", "documents", "audit"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String view) {}
