package org.annals.platform.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request worth remembering. No body, no query and no secret.
 *
 * @param actorId the user's id, or {@code anonymous}
 * @param recordId the record, or the report, in the address, where there is one
 * @param address as the API names it, such as {@code /api/v1/quotes/{id}/send}
 * @param rule the problem's code, where it was refused
 * @param fields the fields that were refused, as JSON pointers
 */
record AccessEntry(
        Instant at,
        AccessKind kind,
        String actorId,
        @Nullable String recordId,
        String method,
        String address,
        int status,
        @Nullable String rule,
        List<String> fields,
        String correlationId) {

    /** Whether this and another tell the same, but for the time and the request. */
    Object sameness() {
        return List.of(kind, actorId, address, String.valueOf(recordId));
    }

    boolean isLook() {
        return status < 400 && kind.isLook();
    }
}
