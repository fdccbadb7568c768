package org.annals.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request that is no event: refused, a sign-in, an export or a look at sensitive data.
 *
 * @param kind such as {@code SIGN_IN_REFUSED}; new kinds may appear
 * @param actorId the user's id, of a refused sign-in the account that was tried, or {@code anonymous}
 * @param entityId of the record, where the address names one
 * @param address as the API names it, such as {@code /api/v1/quotes/{id}/send}
 * @param status the HTTP status of the answer
 * @param rule the code of the problem, where it was refused
 * @param fields what was refused, as JSON pointers or parameter names
 */
public record AccessEntry(
        UUID id,
        Instant at,
        String kind,
        String actorId,
        @Nullable String entityId,
        String method,
        String address,
        int status,
        @Nullable String rule,
        List<String> fields,
        String correlationId) {}
